package lodestar.booking.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import lodestar.people.StudentId;
import lodestar.shared.Dates;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;

/// What is typed to book or to move.
public record BookingForm(
        String mentor, String at, String name, String description, String reason) {

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    public BookingForm {
        mentor = mentor == null ? "" : mentor;
        at = at == null ? "" : at.strip();
        name = name == null ? "" : name;
        description = description == null ? "" : description;
        reason = reason == null ? "" : reason;
    }

    static BookingForm of(String mentor, String at, String name) {
        return new BookingForm(mentor, at, name, "", "");
    }

    StudentId mentorId() {
        try {
            return new StudentId(UUID.fromString(mentor));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    Instant start() {
        try {
            return Dates.instant(at);
        } catch (DateTimeParseException unreadable) {
            throw Refused.because(Problem.of("slot-taken"));
        }
    }
}
