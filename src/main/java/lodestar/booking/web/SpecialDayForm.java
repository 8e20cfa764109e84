package lodestar.booking.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import lodestar.booking.SpecialDay;
import lodestar.meeting.MeetingMode;
import lodestar.shared.Checks;
import lodestar.shared.Problem;
import lodestar.shared.Refused;

/// What is typed for a day that differs: days off, or hours besides the weekly ones.
record SpecialDayForm(Map<String, String> typed) {

    /// The value of `kind` for hours besides; anything else means days off.
    static final String EXTRA = "EXTRA";

    SpecialDay day() {
        var checks = new Checks();
        LocalDate first = checks.date(value("first"), "first");
        LocalDate last = checks.date(value("last"), "last");
        checks.refuse();
        if (first == null) {
            throw Refused.invalid(Problem.of("date-missing").at("first"));
        }
        return value("kind").equals(EXTRA)
                ? SpecialDay.with(first, hours())
                : SpecialDay.off(first, last == null ? first : last);
    }

    private SpecialDay.Hours hours() {
        var checks = new Checks();
        LocalTime from = AvailabilityForm.time(value("since"));
        LocalTime to = AvailabilityForm.time(value("until"));
        MeetingMode mode = AvailabilityForm.mode(value("how"));
        checks.that(from != null, "since", "clock-required");
        checks.that(to != null, "until", "clock-required");
        checks.that(mode != null, "how", "mode-required");
        checks.refuse();
        if (from == null || to == null || mode == null) {
            throw new IllegalStateException("refused above");
        }
        return new SpecialDay.Hours(from, to, mode);
    }

    private String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
