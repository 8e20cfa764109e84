package lodestar.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lodestar.shared.Checks;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// What is known of a student.
///
/// @param number the student number, unique without regard to case
/// @param spoken languages, as BCP 47 tags
public record StudentDetails(
        PersonDetails person, String number, @Nullable LocalDate birthDate, List<String> spoken) {

    public StudentDetails {
        number = Plain.line(number);
        spoken = List.copyOf(spoken);
    }

    public void check(Checks checks, LocalDate today) {
        person.check(checks, false);
        checks.text(number, "number", 64);
        checks.that(
                birthDate == null || !birthDate.isAfter(today), "birthDate", "born-in-the-future");
        checks.that(
                birthDate == null || birthDate.getYear() >= 1900, "birthDate", "born-too-early");
        for (String tag : spoken) {
            checks.that(
                    !Locale.forLanguageTag(tag).getLanguage().isEmpty(),
                    "spoken",
                    "language-unknown",
                    tag);
        }
    }
}
