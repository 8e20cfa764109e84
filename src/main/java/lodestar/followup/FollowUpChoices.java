package lodestar.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationNumber;
import lodestar.meeting.MeetingId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What somebody may choose from when they write a follow-up: staff every student, a mentor the
/// present mentees, a supervisor those of the allocations.
@Service
public class FollowUpChoices {

    private static final String OWN =
            """
            (pair.mentor_id = :me and pair.ended_at is null or led.supervisor_id = :me)
            """;

    private final JdbcClient database;

    FollowUpChoices(JdbcClient database) {
        this.database = database;
    }

    public List<MenteeChoice> students(@Nullable String typed, int limit, Actor by) {
        by.mustBeAllowed(Action.WRITE_FOLLOWUP);
        var seek = Seek.of(typed);
        return database.sql(
                        """
                        select s.id, trim(p.given_name || ' ' || p.family_name), s.number
                          from student s
                          join person p on p.id = s.id
                         where s.active and %s %s
                         order by p.sort_name, p.id
                         limit %d
                        """
                                .formatted(mine(by), seek.condition("p"), limit))
                .param("me", by.id().value())
                .param("sought", seek.pattern())
                .query((row, n) ->
                        new MenteeChoice(
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3)))
                .list();
    }

    public Optional<MenteeChoice> student(StudentId student, Actor by) {
        by.mustBeAllowed(Action.WRITE_FOLLOWUP);
        return database.sql(
                        """
                        select s.id, trim(p.given_name || ' ' || p.family_name), s.number
                          from student s
                          join person p on p.id = s.id
                         where s.id = :student and %s
                        """
                                .formatted(mine(by)))
                .param("student", student.value())
                .param("me", by.id().value())
                .query((row, n) -> new MenteeChoice(student, row.getString(2), row.getString(3)))
                .optional();
    }

    /// The allocations in which the student may be written about, present ones first.
    public List<PairChoice> pairs(StudentId student, Actor by) {
        by.mustBeAllowed(Action.WRITE_FOLLOWUP);
        return database.sql(
                        """
                        select led.id, led.number, trim(p.given_name || ' ' || p.family_name), pair.ended_at is null
                          from mentorship pair
                          join allocation led on led.id = pair.allocation_id
                          join person p on p.id = led.mentor_id
                         where pair.mentee_id = :student and led.voided_at is null and %s
                         order by pair.ended_at is not null, led.number desc
                        """
                                .formatted(by.isStaff() ? "true" : OWN))
                .param("student", student.value())
                .param("me", by.id().value())
                .query((row, n) ->
                        new PairChoice(
                                new AllocationId(row.getObject(1, UUID.class)),
                                new AllocationNumber(row.getLong(2)),
                                row.getString(3),
                                row.getBoolean(4)))
                .list();
    }

    /// @param student which of its mentees; null where it had only one
    /// @throws NotFound for a meeting that was not held, or of which they may not write
    public MeetingStart start(MeetingId meeting, @Nullable StudentId student, Actor by) {
        by.mustBeAllowed(Action.WRITE_FOLLOWUP);
        List<MeetingStart> starts =
                database.sql(
                                """
                                select m.name, m.description, m.starts_local::date, a.student_id, led.id,
                                       (select f.id from followup f
                                         where f.meeting_id = m.id and f.student_id = a.student_id and f.voided_at is null
                                         order by f.number limit 1)
                                  from meeting m
                                  join meeting_attendee a on a.meeting_id = m.id and a.part = 'MENTEE'
                                  left join lateral (select x.* from mentorship x
                                                      where x.mentor_id = m.host_id and x.mentee_id = a.student_id
                                                      order by x.ended_at is not null, x.started_at desc limit 1) pair on true
                                  left join allocation led on led.id = pair.allocation_id
                                 where m.id = :meeting and m.status = 'DONE' and m.voided_at is null %s and %s
                                 limit 2
                                """
                                        .formatted(
                                                student == null
                                                        ? ""
                                                        : "and a.student_id = :student",
                                                by.isStaff() ? "true" : OWN))
                        .param("meeting", meeting.value())
                        .param("student", student == null ? null : student.value())
                        .param("me", by.id().value())
                        .query((row, n) ->
                                new MeetingStart(
                                        meeting,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        new StudentId(row.getObject(4, UUID.class)),
                                        Optional.ofNullable(row.getObject(5, UUID.class))
                                                .map(AllocationId::new)
                                                .orElse(null),
                                        Optional.ofNullable(row.getObject(6, UUID.class))
                                                .map(FollowUpId::new)
                                                .orElse(null)))
                        .list();
        if (starts.size() != 1) {
            throw new NotFound();
        }
        return starts.getFirst();
    }

    private static String mine(Actor by) {
        return by.isStaff()
                ? "true"
                : """
                s.id in (select pair.mentee_id from mentorship pair
                          where pair.mentor_id = :me and pair.ended_at is null
                          union all
                         select pair.mentee_id from allocation led
                           join mentorship pair on pair.allocation_id = led.id
                          where led.supervisor_id = :me)
                """;
    }
}
