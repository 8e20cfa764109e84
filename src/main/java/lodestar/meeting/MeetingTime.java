package lodestar.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a meeting starts: what the clocks of a zone show then, and the instant that this means. The
/// clock is what people agreed on; the instant follows from it and from the zone's rules.
record MeetingTime(LocalDateTime local, ZoneId zone, Instant at) {

    /// The time that clocks of the zone show; of one that they show twice the first, unless the
    /// second is meant.
    ///
    /// @throws IllegalArgumentException for a time that they skip
    static MeetingTime of(LocalDateTime local, ZoneId zone, @Nullable Occurrence which) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException(local + " is skipped in " + zone);
        }
        ZoneOffset offset = which == Occurrence.SECOND ? offsets.getLast() : offsets.getFirst();
        return new MeetingTime(local, zone, local.toInstant(offset));
    }

    static MeetingTime at(Instant at, ZoneId zone) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return new MeetingTime(minute.atZone(zone).toLocalDateTime(), zone, minute);
    }

    static boolean isSkipped(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }

    static boolean isShownTwice(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).size() == 2;
    }

    /// What the clocks show next, where they skip a time.
    static LocalDateTime nextAfterSkip(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change == null ? local : change.getDateTimeAfter();
    }

    /// The same agreement under the rules of today: nothing moves while the instant is still one
    /// that the clock can mean; a time that is skipped now is as late after the change as it was
    /// meant to be.
    MeetingTime realigned() {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        boolean stands = offsets.stream().anyMatch(each -> local.toInstant(each).equals(at));
        return stands ? this : new MeetingTime(local, zone, local.atZone(zone).toInstant());
    }
}
