package lodestar.booking;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lodestar.people.StudentId;

/// When a mentor has time, as it was said.
///
/// @param availability empty while nothing was said
/// @param days special days to come, the first first
/// @param zone of the mentor; all clock times are meant there
public record MentorTimes(
        StudentId mentor,
        String name,
        Optional<Availability> availability,
        List<SpecialDay> days,
        ZoneId zone) {

    public MentorTimes {
        days = List.copyOf(days);
    }

    /// Whether there is anything that could be booked at all.
    public boolean isOffered() {
        return availability.filter(each -> !each.hours().isEmpty()).isPresent()
                || days.stream().anyMatch(each -> !each.isOff());
    }

    /// The same with slots of another length.
    MentorTimes lasting(int minutes) {
        return new MentorTimes(
                mentor, name, availability.map(each -> each.lasting(minutes)), days, zone);
    }
}
