package lodestar.academics.web;

import java.time.LocalDate;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.academics.StudentQueries;
import lodestar.people.PersonDetails;
import lodestar.people.StudentDetails;
import lodestar.people.StudentId;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Writes;
import org.jspecify.annotations.Nullable;

/// A student as programs read them.
///
/// @param enrolments those that the reader may see, the latest first
record StudentJson(
        StudentId id,
        String number,
        String name,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        String language,
        List<String> spokenLanguages,
        String zone,
        boolean active,
        List<Enrolment> enrolments,
        int version) {

    record Enrolment(
            BatchId batchId,
            String batchCode,
            CourseId courseId,
            String courseCode,
            @Nullable String rollNumber,
            boolean running) {}

    /// In a list.
    ///
    /// @param batches the codes of those that they are running in
    record Line(
            StudentId id,
            String number,
            String name,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String batches,
            boolean active,
            int version) {

        static Line of(StudentQueries.Row row) {
            return new Line(
                    row.id(),
                    row.number(),
                    row.name(),
                    row.givenName(),
                    row.familyName(),
                    row.email(),
                    row.batches(),
                    row.active(),
                    row.version());
        }
    }

    static StudentJson of(StudentQueries.View view, List<StudentQueries.Enrolment> enrolments) {
        return new StudentJson(
                view.id(),
                view.number(),
                view.name(),
                view.givenName(),
                view.familyName(),
                view.email(),
                view.birthDate(),
                view.language(),
                view.spoken(),
                view.zone(),
                view.active(),
                enrolments.stream().map(StudentJson::enrolment).toList(),
                view.version());
    }

    private static Enrolment enrolment(StudentQueries.Enrolment each) {
        return new Enrolment(
                each.batch().id(),
                each.batch().code(),
                each.course().id(),
                each.course().code(),
                each.roll(),
                each.running());
    }

    /// As programs admit them.
    @Writes(StudentJson.class)
    record Input(
            @Nullable String number,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable LocalDate birthDate,
            @Nullable String language,
            @Nullable List<String> spokenLanguages,
            @Nullable String zone) {

        StudentDetails details() {
            return new StudentDetails(
                    new PersonDetails(
                            Sent.text(givenName),
                            Sent.text(familyName),
                            Sent.text(email),
                            Sent.or(language, "en"),
                            Sent.or(zone, "UTC")),
                    Sent.text(number),
                    birthDate,
                    spokenLanguages == null ? List.of() : spokenLanguages);
        }
    }

    /// @param active where it is left out, as it is
    @Writes(StudentJson.class)
    record Change(
            @Nullable String number,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable LocalDate birthDate,
            @Nullable String language,
            @Nullable List<String> spokenLanguages,
            @Nullable String zone,
            @Nullable Boolean active,
            @Needed Integer version) {

        StudentDetails details() {
            return new Input(
                            number,
                            givenName,
                            familyName,
                            email,
                            birthDate,
                            language,
                            spokenLanguages,
                            zone)
                    .details();
        }
    }
}
