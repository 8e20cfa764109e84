package lodestar.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import lodestar.meeting.MeetingOutline;
import lodestar.shared.Checks;

/// What a mentor asks: about which meeting, which times, and until when.
///
/// @param zone in which the meeting is meant
/// @param closes until when one may answer
public record PollOutline(
        MeetingOutline meeting, int minutes, ZoneId zone, List<Instant> times, Instant closes) {

    private static final int FEWEST = 2;
    static final int MOST = 12;

    public PollOutline {
        times = times.stream().sorted().toList();
    }

    void check(Instant now) {
        var checks = new Checks();
        meeting.check(checks);
        checks.that(minutes >= 15 && minutes <= 480, "minutes", "minutes-range", 15, 480);
        checks.that(times.size() >= FEWEST, "date0", "poll-few", FEWEST);
        checks.that(times.size() <= MOST, "date0", "poll-many", MOST);
        checks.that(new HashSet<>(times).size() == times.size(), "date0", "poll-twice");
        checks.that(times.stream().allMatch(now::isBefore), "date0", "poll-past");
        checks.that(now.isBefore(closes), "closes", "deadline-past");
        checks.that(times.isEmpty() || !closes.isAfter(times.getLast()), "closes", "deadline-late");
        checks.refuse();
    }
}
