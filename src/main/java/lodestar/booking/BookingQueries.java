package lodestar.booking;

import static lodestar.shared.Refused.refuseUnless;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingQueries;
import lodestar.meeting.MeetingView;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What can be booked, by whom, and which meetings can be moved where.
@Service
public class BookingQueries {

    private static final Duration RECENT = Duration.ofDays(30);

    private final JdbcClient database;
    private final AvailabilityQueries availabilities;
    private final SlotFinder finder;
    private final MeetingQueries meetings;
    private final Clock clock;

    BookingQueries(
            JdbcClient database,
            AvailabilityQueries availabilities,
            SlotFinder finder,
            MeetingQueries meetings,
            Clock clock) {
        this.database = database;
        this.availabilities = availabilities;
        this.finder = finder;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// A mentor of the person who asks.
    ///
    /// @param isPaused whether the mentor, or every allocation of the two, is paused
    /// @param isOffered whether the mentor has said when there is time
    public record Bookable(StudentId mentor, String name, boolean isPaused, boolean isOffered) {

        public boolean isOpen() {
            return isOffered && !isPaused;
        }
    }

    /// The mentors whom a student has now, by name.
    public List<Bookable> mentors(Actor by) {
        return database.sql(
                        """
                        select t.id, trim(p.given_name || ' ' || p.family_name),
                               t.paused or bool_and(a.status <> 'ACTIVE'),
                               exists (select from availability_hours h where h.mentor_id = t.id)
                               or exists (select from availability_day d where d.mentor_id = t.id and d.starts is not null)
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                          join mentor t on t.id = m.mentor_id
                          join person p on p.id = m.mentor_id
                         where m.mentee_id = ? and m.ended_at is null
                         group by t.id, p.id
                         order by p.sort_name, p.id
                        """)
                .param(by.id().value())
                .query((row, n) ->
                        new Bookable(
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getBoolean(4)))
                .list();
    }

    /// Whether there is a mentor with whom the person may book now.
    public boolean mayBook(Actor by) {
        return by.student().isPresent() && mentors(by).stream().anyMatch(Bookable::isOpen);
    }

    /// The slots of the own mentor that are free for the one who asks.
    public List<Slot> slots(StudentId mentor, Actor by) {
        StudentId mentee = by.student().orElseThrow(Refused::forbidden);
        return free(bookable(mentor, by), List.of(mentee));
    }

    /// When a mentor with whom the person may book has time.
    public MentorTimes bookable(StudentId mentor, Actor by) {
        Bookable own =
                mentors(by).stream()
                        .filter(each -> each.mentor().equals(mentor))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        refuseUnless(!own.isPaused(), "booking-paused", each -> each.with(own.name()));
        return availabilities.read(mentor).orElseThrow(NotFound::new);
    }

    /// The slots that a meeting can move to, as long as it is.
    public List<Slot> slots(MeetingId meeting, Actor by) {
        MeetingView moving = movable(meeting, by);
        return free(times(moving), moving);
    }

    /// A mentee did not come, and the two have no other meeting since or ahead.
    public record Missed(
            MeetingId meeting,
            Instant startsAt,
            StudentId host,
            String mentor,
            StudentId mentee,
            String menteeName) {}

    /// Whom one should meet again soon: no-shows of the last thirty days, of mentor or mentee.
    public List<Missed> missed(Actor by, int limit) {
        return database.sql(
                        """
                        select m.id, m.starts_at, m.host_id, trim(h.given_name || ' ' || h.family_name),
                               a.student_id, trim(p.given_name || ' ' || p.family_name)
                          from meeting_attendee a
                          join meeting m on m.id = a.meeting_id
                          join person h on h.id = m.host_id
                          join person p on p.id = a.student_id
                         where a.attendance = 'NO_SHOW' and m.voided_at is null and m.starts_at > :since
                           and (a.student_id = :me or m.host_id = :me)
                           and exists (select from mentorship s
                                        where s.mentor_id = m.host_id and s.mentee_id = a.student_id and s.ended_at is null)
                           and not exists (select from meeting_attendee o
                                             join meeting later on later.id = o.meeting_id
                                            where o.student_id = a.student_id and later.host_id = m.host_id
                                              and later.starts_at > m.starts_at and later.voided_at is null
                                              and later.status in ('SCHEDULED', 'DONE'))
                         order by m.starts_at desc, a.student_id
                         limit :limit
                        """)
                .param("me", by.id().value())
                .param("since", clock.instant().minus(RECENT).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) ->
                        new Missed(
                                new MeetingId(row.getObject(1, UUID.class)),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                new StudentId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                new StudentId(row.getObject(5, UUID.class)),
                                row.getString(6)))
                .list();
    }

    List<Slot> free(MentorTimes times, List<StudentId> mentees) {
        return finder.free(times, mentees, null);
    }

    List<Slot> free(MentorTimes times, MeetingView moving) {
        return finder.free(times.lasting(moving.minutes()), invited(moving), moving.id()).stream()
                .filter(each -> !each.at().equals(moving.startsAt()))
                .toList();
    }

    /// A meeting that the mentor moves, or the only mentee in it.
    MeetingView movable(MeetingId id, Actor by) {
        MeetingView meeting = meetings.view(id, by);
        Refused.forbidUnless(meeting.mayWrite() || meeting.isMentee());
        Bookings.mustBeScheduled(meeting);
        refuseUnless(meeting.mayWrite() || meeting.mentees().size() == 1, "not-alone");
        return meeting;
    }

    MentorTimes times(MeetingView meeting) {
        return availabilities.read(meeting.host()).orElseThrow(NotFound::new);
    }

    static List<StudentId> invited(MeetingView meeting) {
        return meeting.mentees().stream().map(MeetingView.Attendee::id).toList();
    }
}
