package lodestar.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lodestar.meeting.MeetingId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the slots of a mentor that are free for somebody now: reads what is taken, and lets
/// `FreeSlots` think.
@Component
class SlotFinder {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient database;
    private final Clock clock;

    SlotFinder(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Taken(UUID student, Busy time, boolean isHosted) {}

    /// @param others who must be free as well
    /// @param but a meeting that is about to move, and so takes nothing
    List<Slot> free(MentorTimes times, List<StudentId> others, @Nullable MeetingId but) {
        if (!times.isOffered()) {
            return List.of();
        }
        Availability availability = times.availability().orElseThrow();
        Instant now = clock.instant();
        var people = new ArrayList<>(others);
        people.add(times.mentor());
        List<Taken> taken =
                taken(people, now, now.plus(Duration.ofDays(availability.daysAhead() + 2L)), but);
        UUID mentor = times.mentor().value();
        return new FreeSlots(availability, times.days(), times.zone())
                .free(
                        now,
                        taken.stream()
                                .filter(each -> each.student().equals(mentor))
                                .map(Taken::time)
                                .toList(),
                        taken.stream()
                                .filter(each -> !each.student().equals(mentor))
                                .map(Taken::time)
                                .toList(),
                        taken.stream()
                                .filter(each -> each.isHosted() && each.student().equals(mentor))
                                .map(each -> each.time().from())
                                .toList());
    }

    private List<Taken> taken(
            List<StudentId> people, Instant from, Instant to, @Nullable MeetingId but) {
        return database.sql(
                        """
                        select a.student_id, lower(a.during), upper(a.during), a.part = 'MENTOR'
                          from meeting_attendee a
                         where a.student_id = any (:people::uuid[]) and a.blocking
                           and upper(a.during) > :from and lower(a.during) < :to and a.meeting_id <> :but
                        union all
                        select b.student_id, lower(b.during), upper(b.during), false
                          from busy_time b
                         where b.student_id = any (:people::uuid[]) and b.during && tstzrange(:from, :to)
                        """)
                .param("people", people.stream().map(StudentId::value).toArray(UUID[]::new))
                // the gaps of the first slot, and the whole day for its most
                .param("from", from.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("but", but == null ? NONE : but.value())
                .query((row, n) ->
                        new Taken(
                                row.getObject(1, UUID.class),
                                new Busy(
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getObject(3, OffsetDateTime.class).toInstant()),
                                row.getBoolean(4)))
                .list();
    }
}
