package lodestar.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with an input, so that a person hears all of it at once.
public final class Checks {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");

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

    /// The date; null where nothing is typed; a problem where it is no date that a calendar of ours
    /// has.
    public @Nullable LocalDate date(@Nullable String typed, String field) {
        String text = Plain.line(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Dates.day(text);
        } catch (DateTimeParseException notADate) {
            that(false, field, "date-shape");
            return null;
        }
    }

    /// The number, with up to six digits before its point or comma and three behind it, in the
    /// digits of any script; null where nothing is typed; a problem where it is none.
    public @Nullable BigDecimal decimal(@Nullable String typed, String field) {
        String text = Plain.line(typed);
        if (text.isEmpty()) {
            return null;
        }
        var digits = new StringBuilder();
        text.codePoints()
                .map(each -> each == ',' || each == '٫' ? '.' : each)
                .forEach(each ->
                        digits.appendCodePoint(
                                Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
        boolean isNumber = DECIMAL.matcher(digits).matches();
        that(isNumber, field, "number-shape");
        return isNumber ? new BigDecimal(digits.toString()) : null;
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
