package lodestar.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import lodestar.shared.Languages;
import lodestar.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Makes the frame of each answer from its request.
@Component
public class Frames {

    /// The request attribute under which `access` leaves a `Supplier<String>` of the form token.
    public static final String CSRF = "lodestar.csrf";

    private final Words words;
    private final Languages languages;
    private final Clock clock;
    private final Assets assets;
    private final List<MenuEntry> menu;
    private final List<MenuEntry> pages;
    private final Supplier<List<DemoFlag>> demo;
    private final @Nullable Bell bell;

    Frames(
            Words words,
            Languages languages,
            Clock clock,
            Assets assets,
            List<MenuEntry> menu,
            ObjectProvider<DemoFlag> demo,
            ObjectProvider<Bell> bell) {
        this.words = words;
        this.languages = languages;
        this.clock = clock;
        this.assets = assets;
        this.pages = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.menu = pages.stream().filter(MenuEntry::isShown).toList();
        this.demo = SingletonSupplier.of(() -> demo.stream().toList());
        this.bell = bell.getIfAvailable();
    }

    /// Says whether this is the fictional college, which every page then says too.
    public interface DemoFlag {
        boolean isDemo();
    }

    public Frame frame(HttpServletRequest request, HttpServletResponse response) {
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        Locale locale = locale(request);
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.addHeader("Vary", "Accept-Language");
        String said = Flash.take(request, response);
        return new Frame(
                this,
                locale,
                visitor,
                path(request),
                Wishes.here(request),
                csrf(request),
                said == null ? null : Flash.sentence(words, locale, said));
    }

    /// That of the page which was asked for, also where an error is answered in its place.
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    @SuppressWarnings("unchecked")
    private static String csrf(HttpServletRequest request) {
        var token = (@Nullable Supplier<String>) request.getAttribute(CSRF);
        return token == null ? "" : token.get();
    }

    /// The language that this answer is written in.
    Locale locale(HttpServletRequest request) {
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        return visitor == null ? languages.of(Locale.ROOT, Wishes.of(request)) : visitor.locale();
    }

    Words words() {
        return words;
    }

    Languages languages() {
        return languages;
    }

    Assets assets() {
        return assets;
    }

    List<MenuEntry> menu() {
        return menu;
    }

    /// What the navigation shows, and what only a search finds.
    List<MenuEntry> pages() {
        return pages;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable Bell bell() {
        return bell;
    }

    boolean demo() {
        return demo.get().stream().anyMatch(DemoFlag::isDemo);
    }
}
