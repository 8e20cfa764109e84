package lodestar.people;

import lodestar.shared.Checks;
import lodestar.shared.Plain;

/// What is known of a faculty member.
///
/// @param number the staff number, unique without regard to case
public record FacultyDetails(PersonDetails person, String number) {

    public FacultyDetails {
        number = Plain.line(number);
    }

    public void check(Checks checks) {
        person.check(checks, false);
        checks.text(number, "number", 64);
    }
}
