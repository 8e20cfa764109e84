package lodestar.academics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.shared.Checks;
import lodestar.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule of what is typed, each at its field.
class DetailsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static List<String> problems(Checks checks) {
        try {
            checks.refuse();
            return List.of();
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(each -> each.code() + " " + each.field())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CS1, Computing, ",
        "'', Computing, required code",
        "CS1, ' ', required name",
    })
    void a_course(String code, String name, String problem) {
        var checks = new Checks();
        new CourseDetails(code, name, null).check(checks);
        assertThat(problems(checks))
                .containsExactlyElementsOf(Optional.ofNullable(problem).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-06-30, true, ",
        "2026-01-01, 2026-01-01, true, ",
        "2026-01-02, 2026-01-01, true, ends-before-it-starts endsOn",
        ", 2026-01-01, true, date-needed startsOn",
        "2026-01-01, , true, date-needed endsOn",
        "2026-01-01, 2026-06-30, false, course-needed course",
    })
    void a_batch(LocalDate starts, LocalDate ends, boolean inCourse, String problem) {
        var checks = new Checks();
        var course = inCourse ? new CourseId(new UUID(1, 1)) : null;
        new BatchDetails("B", "Batch", course, starts, ends).check(checks);
        assertThat(problems(checks))
                .containsExactlyElementsOf(Optional.ofNullable(problem).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 18, 20, ENTERED, ",
        "0.001, 0, 20, ENTERED, ",
        "1, 20, 20, ENTERED, ",
        "1, 20.001, 20, ENTERED, marks-above-total marks",
        "1, , 20, ENTERED, marks-needed marks",
        "1, 18, 20, PENDING, marks-not-yet marks",
        "1, 18, 20, EXCUSED, marks-not-yet marks",
        "1, 18, 20, MISSING, marks-not-yet marks",
        "1, , 20, PENDING, ",
        "1, , 20, EXCUSED, ",
        "1, , 20, MISSING, ",
        "0, 18, 20, ENTERED, above-nothing weight",
        ", 18, 20, ENTERED, above-nothing weight",
        "1, , 0, MISSING, above-nothing total",
        "1, , , MISSING, above-nothing total",
    })
    void an_entry(
            BigDecimal weight,
            BigDecimal marks,
            BigDecimal total,
            EntryStatus status,
            String problem) {
        var checks = new Checks();
        new EntryDetails("Quiz", weight, marks, total, status, null).check(checks);
        assertThat(problems(checks))
                .containsExactlyElementsOf(Optional.ofNullable(problem).stream().toList());
    }

    @Test
    void an_achievement() {
        var checks = new Checks();
        new AchievementDetails("", "", TODAY.plusDays(1), "x".repeat(2_001)).check(checks, TODAY);
        assertThat(problems(checks))
                .containsExactly(
                        "required type",
                        "required title",
                        "achieved-in-the-future achievedOn",
                        "too-long description");
        var fine = new Checks();
        new AchievementDetails("Award", "Prize", TODAY, "a\r\nb").check(fine, TODAY);
        assertThat(problems(fine)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "' 7.5 ', 7.5",
        "'7,5', 7.5",
        "٧٫٥, 7.5",
        "१२, 12",
        "999999.999, 999999.999",
        "0, 0",
        "007, 7",
    })
    void a_number_is_read(String typed, BigDecimal number) {
        var checks = new Checks();
        assertThat(checks.decimal(typed, "n")).isEqualByComparingTo(number);
        assertThat(checks.failed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"x", "-1", "1e5", "1.2345", "1000000", "1.000.000", "'1,000.5'", "NaN", "."})
    void no_number_is_read(String typed) {
        var checks = new Checks();
        assertThat(checks.decimal(typed, "n")).isNull();
        assertThat(problems(checks)).containsExactly("number-shape n");
    }

    @ParameterizedTest
    @CsvSource({"30.9.2026", "2026-02-30", "tomorrow", "+12026-01-01", "2026-9-1"})
    void no_date_is_read(String typed) {
        var checks = new Checks();
        assertThat(checks.date(typed, "d"))
                .satisfiesAnyOf(
                        date -> assertThat(date).isNull(),
                        date -> assertThat(date.getYear()).isGreaterThan(9999));
        assertThat(problems(checks)).containsExactly("date-shape d");
    }
}
