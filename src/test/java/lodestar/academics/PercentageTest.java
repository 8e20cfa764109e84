package lodestar.academics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lodestar.LodestarTest;
import lodestar.testing.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Percentage = 100 · Σ(weight · marks / total) / Σ weight over ENTERED and MISSING entries.
@LodestarTest
class PercentageTest {

    @Autowired private JdbcClient database;
    @Autowired private RecordQueries records;
    @Autowired private AcademicQueries academics;

    /// Entries are `weight*marks/total` when entered, else `weight*STATUS`.
    @ParameterizedTest
    @CsvSource({
        "'', ",
        "1*80/100, 80",
        "1*40/50, 80",
        "1*0/100, 0",
        "1*100/100 1*50/100, 75",
        "3*100/100 1*0/100, 75",
        "0.5*100/100 0.5*50/100, 75",
        "1*90/100 1*MISSING, 45",
        "1*MISSING, 0",
        "1*90/100 5*EXCUSED, 90",
        "1*90/100 5*PENDING, 90",
        "1*EXCUSED, ",
        "1*PENDING, ",
        "1*EXCUSED 2*PENDING, ",
        "1*90/100 1*MISSING 7*EXCUSED 9*PENDING, 45",
        "1*1/3, 33.3333",
        "2*17.5/20 3*45/60 5*88/100, 84",
    })
    void of(String entries, Double percentage) {
        var institution = new Institution(database);
        var course = institution.aCourse();
        var student = institution.aStudentIn(institution.aBatch(course));
        var gradebook = institution.anEmptyGradebook(student, course);
        int n = 0;
        for (String entry : entries.isBlank() ? new String[0] : entries.split(" ")) {
            double weight = Double.parseDouble(entry.substring(0, entry.indexOf('*')));
            String rest = entry.substring(entry.indexOf('*') + 1);
            int slash = rest.indexOf('/');
            institution.anEntry(
                    gradebook,
                    "Entry " + n++,
                    weight,
                    slash < 0 ? null : Double.valueOf(rest.substring(0, slash)),
                    slash < 0 ? 100 : Double.parseDouble(rest.substring(slash + 1)),
                    slash < 0 ? rest : "ENTERED");
        }

        var grades =
                records.gradebook(student, course, institution.actor(institution.anAdmin()))
                        .orElseThrow();

        if (percentage == null) {
            assertThat(grades.isGraded()).isFalse();
            assertThat(grades.percentage()).isNull();
        } else {
            assertThat(grades.percentage()).isCloseTo(percentage, within(0.001));
        }
    }

    @Test
    void the_median_of_a_batch_counts_its_running_graded_students() {
        var institution = new Institution(database);
        var course = institution.aCourse();
        var batch = institution.aBatch(course);
        var admin = institution.actor(institution.anAdmin());
        assertThat(academics.medianOf(batch, admin)).isEmpty();
        for (int percentage : new int[] {40, 60, 90}) {
            institution.aGradebook(institution.aStudentIn(batch), course, percentage);
        }
        institution.anEmptyGradebook(institution.aStudentIn(batch), course);
        var left = institution.aStudent();
        institution.finished(left, batch);
        institution.aGradebook(left, course, 10);

        assertThat(academics.medianOf(batch, admin)).hasValue(60);
        assertThat(academics.medianOf(batch, institution.actor(institution.aFaculty()))).isEmpty();
    }
}
