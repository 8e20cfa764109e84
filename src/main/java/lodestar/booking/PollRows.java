package lodestar.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The times of a poll, who is asked, and what they answer.
@Component
class PollRows {

    private final JdbcClient database;

    PollRows(JdbcClient database) {
        this.database = database;
    }

    void add(PollId poll, List<Instant> times, Collection<StudentId> mentees) {
        database.sql(
                        """
                        insert into poll_option (id, poll_id, starts_at)
                        select each.id, ?, each.at from unnest(?::uuid[], ?::timestamptz[]) as each (id, at)
                        """)
                .params(
                        poll.value(),
                        times.stream().map(each -> Id.next()).toArray(UUID[]::new),
                        times.stream().map(Instant::toString).toArray(String[]::new))
                .update();
        database.sql("insert into poll_invitee (poll_id, student_id) select ?, unnest(?::uuid[])")
                .params(poll.value(), mentees.stream().map(StudentId::value).toArray(UUID[]::new))
                .update();
    }

    /// What rights on a poll depend on: its host while a mentor, and those asked who still are
    /// mentees of the host. Empty where there is no such poll.
    Optional<Subject> subject(PollId poll) {
        return database.sql(
                        """
                        select p.host_id, exists (select from allocation a where a.mentor_id = p.host_id and a.status <> 'CLOSED'),
                               array(select i.student_id from poll_invitee i
                                       join mentorship s on s.mentor_id = p.host_id and s.mentee_id = i.student_id and s.ended_at is null
                                      where i.poll_id = p.id)
                          from poll p
                         where p.id = ?
                        """)
                .param(poll.value())
                .query((row, n) ->
                        Subject.mentorship(
                                row.getBoolean(2)
                                        ? new StudentId(row.getObject(1, UUID.class))
                                        : null,
                                students((UUID[]) row.getArray(3).getArray()),
                                null))
                .optional();
    }

    Set<StudentId> invited(PollId poll) {
        return Set.copyOf(
                database.sql("select student_id from poll_invitee where poll_id = ?")
                        .param(poll.value())
                        .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                        .list());
    }

    /// Replaces what a mentee said; times that are not of this poll count for nothing.
    void answer(PollId poll, StudentId mentee, Map<UUID, PollAnswer> answers, Instant at) {
        database.sql(
                        """
                        insert into poll_answer (option_id, poll_id, student_id, answer)
                        select o.id, o.poll_id, ?, said.answer
                          from unnest(?::uuid[], ?::text[]) as said (id, answer)
                          join poll_option o on o.id = said.id and o.poll_id = ?
                            on conflict (option_id, student_id) do update set answer = excluded.answer
                        """)
                .params(
                        mentee.value(),
                        answers.keySet().toArray(UUID[]::new),
                        answers.values().stream().map(Enum::name).toArray(String[]::new),
                        poll.value())
                .update();
        database.sql("update poll_invitee set answered_at = ? where poll_id = ? and student_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), poll.value(), mentee.value())
                .update();
    }

    Set<UUID> options(PollId poll) {
        return Set.copyOf(
                database.sql("select id from poll_option where poll_id = ?")
                        .param(poll.value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    Optional<Instant> start(PollId poll, UUID option) {
        return database.sql("select starts_at from poll_option where id = ? and poll_id = ?")
                .params(option, poll.value())
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Who can come then, and still is a mentee of the host.
    Set<StudentId> whoCanCome(PollId poll, UUID option) {
        return Set.copyOf(
                database.sql(
                                """
                                select a.student_id
                                  from poll_answer a
                                  join poll p on p.id = a.poll_id
                                 where a.option_id = ? and a.poll_id = ? and a.answer in ('YES', 'IF_NEEDED')
                                   and exists (select from mentorship s join allocation l on l.id = s.allocation_id
                                                where s.mentor_id = p.host_id and s.mentee_id = a.student_id
                                                  and s.ended_at is null and l.status = 'ACTIVE')
                                """)
                        .params(option, poll.value())
                        .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                        .list());
    }

    private static Set<StudentId> students(UUID[] ids) {
        return Set.copyOf(Arrays.stream(ids).map(StudentId::new).toList());
    }
}
