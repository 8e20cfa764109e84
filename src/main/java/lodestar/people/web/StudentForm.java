package lodestar.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lodestar.people.Actor;
import lodestar.people.PersonDetails;
import lodestar.people.StudentDetails;
import lodestar.people.StudentView;
import lodestar.shared.Checks;
import lodestar.shared.Languages;
import org.jspecify.annotations.Nullable;

/// What is typed for a student.
public record StudentForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String number,
        @Nullable String birthDate,
        @Nullable String language,
        @Nullable String spoken,
        @Nullable String zone,
        @Nullable Integer version) {

    static StudentForm empty(Actor by) {
        return new StudentForm("", "", "", "", "", Languages.UNSAID, "", by.zone().getId(), null);
    }

    static StudentForm of(StudentView student, Locale reader) {
        var details = student.details();
        var person = details.person();
        return new StudentForm(
                person.givenName(),
                person.familyName(),
                person.email(),
                details.number(),
                details.birthDate() == null ? "" : details.birthDate().toString(),
                person.language(),
                SpokenLanguages.say(details.spoken(), reader),
                person.zone(),
                student.version());
    }

    StudentForm at(int current) {
        return new StudentForm(
                givenName, familyName, email, number, birthDate, language, spoken, zone, current);
    }

    /// @throws lodestar.shared.Refused with all that is wrong
    StudentDetails details(Locale reader, LocalDate today) {
        var checks = new Checks();
        LocalDate born = checks.date(birthDate, "birthDate");
        List<String> languages =
                SpokenLanguages.read(Objects.requireNonNullElse(spoken, ""), reader, checks);
        var details = new StudentDetails(person(), text(number), born, languages);
        details.check(checks, today);
        checks.refuse();
        return details;
    }

    private PersonDetails person() {
        return new PersonDetails(
                text(givenName), text(familyName), text(email), text(language), text(zone));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
