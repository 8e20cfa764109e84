package lodestar.access.web;

import java.util.Arrays;
import java.util.List;
import lodestar.shared.web.Frame;

/// What a browser says of itself, as people call it: its family and the system it runs on. Every
/// family pretends to be others as well, so the first that fits in the order below counts.
///
/// @param text as it was sent
public record Device(String text) {

    private record Sign(String name, String... signs) {
        boolean isIn(String text) {
            return Arrays.stream(signs).anyMatch(text::contains);
        }
    }

    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edge", "Edg/", "EdgA/", "EdgiOS/"),
                    new Sign("Opera", "OPR/", "OPiOS/", "Opera"),
                    new Sign("Samsung Internet", "SamsungBrowser/"),
                    new Sign("Vivaldi", "Vivaldi/"),
                    new Sign("Firefox", "Firefox/", "FxiOS/"),
                    new Sign("Chromium", "Chromium/"),
                    new Sign("Chrome", "Chrome/", "CriOS/"),
                    new Sign("Safari", "Safari/"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Android", "Android"),
                    new Sign("ChromeOS", "CrOS"),
                    new Sign("Windows", "Windows"),
                    new Sign("macOS", "Macintosh", "Mac OS X"),
                    new Sign("Linux", "Linux", "X11"));

    /// In the reader's words; a program that is no browser is called by its own name.
    public String said(Frame frame) {
        var browser = browser();
        var system = system();
        if (browser.isEmpty()) {
            var program = text.strip().replaceFirst("[/ ;(].*$", "");
            return program.isEmpty() || program.equals("Mozilla")
                    ? frame.say("access.device.unknown")
                    : program;
        }
        return system.isEmpty() ? browser : frame.say("access.device", browser, system);
    }

    String browser() {
        return find(BROWSERS);
    }

    String system() {
        return find(SYSTEMS);
    }

    private String find(List<Sign> signs) {
        return signs.stream()
                .filter(each -> each.isIn(text))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
