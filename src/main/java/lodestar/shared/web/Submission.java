package lodestar.shared.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/// What a form asks for: an act, where to go when it is done, and how to show the form again when
/// it is refused. It runs in one transaction after the handler has returned it. The same form key
/// again leads to the same place without a second effect; a clash with another transaction is tried
/// again.
///
/// ```java
/// return Submission.of(() -> nominations.approve(id, by)).then("/nominations/" + id, "nomination.approved");
/// ```
public final class Submission {

    /// Where an act leads, and the key and arguments of the sentence that says what happened.
    ///
    /// @param shown the page that answers at once instead; null where one is led on
    public record Done(
            String location,
            String message,
            List<String> arguments,
            @Nullable ModelAndView shown) {}

    private final Supplier<Done> act;
    private final @Nullable Function<Refused, ModelAndView> again;

    private Submission(Supplier<Done> act, @Nullable Function<Refused, ModelAndView> again) {
        this.act = act;
        this.again = again;
    }

    public static Act<Boolean> of(Runnable act) {
        return new Act<>(() -> {
            act.run();
            return true;
        });
    }

    public static <T> Act<T> making(Supplier<T> act) {
        return new Act<>(act);
    }

    /// Shows the form again with what is wrong and all that was typed; without it a refusal is a
    /// page of its own.
    public Submission orShow(Function<Refused, ModelAndView> again) {
        return new Submission(act, again);
    }

    Done run() {
        return act.get();
    }

    @Nullable Function<Refused, ModelAndView> again() {
        return again;
    }

    /// An act that still has to say where it leads.
    public static final class Act<T> {

        private final Supplier<T> act;

        private Act(Supplier<T> act) {
            this.act = act;
        }

        public Submission then(String location, String message, Object... arguments) {
            return then(made -> location, message, arguments);
        }

        public Submission then(Function<T, String> location, String message, Object... arguments) {
            List<String> words = List.of(arguments).stream().map(Object::toString).toList();
            return new Submission(
                    () -> new Done(location.apply(act.get()), message, words, null), null);
        }

        /// Answers with a page of what was made, a secret that no redirect may carry. The same form
        /// again makes no other one: it leads to the location, with the sentence.
        public Submission thenShow(
                Function<T, ModelAndView> page, String location, String message) {
            return new Submission(
                    () -> new Done(location, message, List.of(), page.apply(act.get())), null);
        }
    }
}
