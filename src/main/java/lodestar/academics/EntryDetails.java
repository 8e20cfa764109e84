package lodestar.academics;

import java.math.BigDecimal;
import java.time.LocalDate;
import lodestar.shared.Checks;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// What is known of one line of a gradebook. Null is what was not typed.
///
/// @param assessment what it is for, once in a gradebook
/// @param weight above 0; only its share of all weights matters
/// @param marks 0 to `total`; exactly where the status is ENTERED
public record EntryDetails(
        String assessment,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal marks,
        @Nullable BigDecimal total,
        EntryStatus status,
        @Nullable LocalDate assessedOn) {

    public EntryDetails {
        assessment = Plain.line(assessment);
    }

    public void check(Checks checks) {
        checks.text(assessment, "assessment", 200);
        checks.that(weight != null && weight.signum() > 0, "weight", "above-nothing");
        checks.that(total != null && total.signum() > 0, "total", "above-nothing");
        boolean isEntered = status == EntryStatus.ENTERED;
        checks.that(!isEntered || marks != null, "marks", "marks-needed");
        checks.that(isEntered || marks == null, "marks", "marks-not-yet");
        checks.that(
                marks == null || total == null || marks.compareTo(total) <= 0,
                "marks",
                "marks-above-total");
    }
}
