package lodestar.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with an input, so that a person hears all of it at once.
public final class Checks {

    private final List<Problem> problems = new ArrayList<>();

    public Checks that(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            problems.add(Problem.of(code).at(field).with(arguments));
        }
        return this;
    }

    /// The text without blanks around it; a problem where there is none or it is longer than `max`
    /// characters.
    public String text(@Nullable String typed, String field, int max) {
        String text = typed == null ? "" : typed.strip();
        that(!text.isEmpty(), field, "required");
        that(text.length() <= max, field, "too-long", max);
        return text;
    }

    public Checks add(Problem problem) {
        problems.add(problem);
        return this;
    }

    public boolean failed() {
        return !problems.isEmpty();
    }

    /// Throws all that was found, as invalid input.
    public void refuse() {
        if (failed()) {
            throw new Refused(Refused.Kind.INVALID, problems);
        }
    }
}
