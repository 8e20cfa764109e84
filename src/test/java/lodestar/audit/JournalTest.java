package lodestar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.shared.Cursor;
import lodestar.shared.DomainEvent;
import lodestar.shared.Id;
import lodestar.shared.Refused;
import lodestar.shared.Slice;
import lodestar.shared.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LodestarTest
class JournalTest {

    @Autowired ApplicationEventPublisher events;
    @Autowired JournalQueries journal;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private final UUID subject = Id.next();
    private final Actor admin = actor(Role.ADMIN);

    @AfterEach
    void forgetTheRequest() {
        MDC.remove(Trace.KEY);
    }

    @Test
    void an_event_outside_a_transaction_is_written_at_once() {
        MDC.put(Trace.KEY, "abc123");
        UUID student = Id.next();
        happens("thing.done", student, DomainEvent.Outcome.DONE);
        assertThat(lines().rows())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo("thing.done");
                    assertThat(line.kind()).isEqualTo("thing");
                    assertThat(line.actorId()).isEqualTo(admin.id().value());
                    assertThat(line.studentId()).isEqualTo(student);
                    assertThat(line.outcome()).isEqualTo(DomainEvent.Outcome.DONE);
                    assertThat(line.detail()).isEqualTo("THG0001");
                    assertThat(line.request()).isEqualTo("abc123");
                });
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_row() {
        transaction.executeWithoutResult(status -> {
            happens("thing.done", null, DomainEvent.Outcome.DONE);
            status.setRollbackOnly();
        });
        assertThat(lines().rows()).isEmpty();
    }

    @Test
    void an_act_fails_when_its_row_cannot_be_written() {
        UUID form = UUID.randomUUID();
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> {
                            database.sql(
                                            "insert into form_key (key, person_id, location) values (?, ?, '/')")
                                    .params(form, admin.id().value())
                                    .update();
                            events.publishEvent(
                                    new Happened(
                                            null,
                                            "unfit \u0000 row",
                                            subject,
                                            null,
                                            DomainEvent.Outcome.DONE));
                        }))
                .isInstanceOf(DataAccessException.class);
        assertThat(
                        database.sql("select count(*) from form_key where key = ?")
                                .param(form)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void no_line_can_be_changed_or_deleted() {
        happens("thing.done", null, DomainEvent.Outcome.DONE);
        for (String sql :
                new String[] {
                    "update journal set action = 'nothing' where subject_id = ?",
                    "delete from journal where subject_id = ?"
                }) {
            assertThatThrownBy(() -> database.sql(sql).param(subject).update())
                    .isInstanceOf(BadSqlGrammarException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> database.sql("truncate journal").update())
                .hasStackTraceContaining("permission denied");
        assertThat(lines().rows()).hasSize(1);
    }

    @Test
    void lines_are_found_by_actor_student_act_outcome_and_time() {
        UUID student = Id.next();
        happens("thing.done", student, DomainEvent.Outcome.DONE);
        happens("thing.undone", null, DomainEvent.Outcome.DENIED);
        String who = admin.id().value().toString();
        var first = lines().rows().getLast();
        assertThat(found(new JournalFilter(who, "", null, "", null, null, null))).hasSize(2);
        assertThat(found(new JournalFilter(who, student.toString(), null, "", null, null, null)))
                .hasSize(1);
        assertThat(found(new JournalFilter(who, "", null, "thing.un", null, null, null)))
                .hasSize(1);
        assertThat(found(new JournalFilter(who, "", null, "thing%un", null, null, null))).isEmpty();
        assertThat(
                        found(
                                new JournalFilter(
                                        who, "", null, "", DomainEvent.Outcome.DENIED, null, null)))
                .hasSize(1);
        assertThat(found(new JournalFilter(who, "", null, "", null, null, first.at()))).isEmpty();
        assertThat(found(new JournalFilter(who, "", null, "", null, first.at(), null))).hasSize(2);
    }

    @Test
    void pages_go_back_and_forth_without_gap_or_double() {
        for (int n = 0; n < 100; n++) {
            happens("thing.done", null, DomainEvent.Outcome.DONE);
        }
        var first = lines();
        var second = lines(first.older());
        var third = lines(second.older());
        assertThat(first.rows()).hasSize(40);
        assertThat(second.rows()).hasSize(40);
        assertThat(third.rows()).hasSize(20);
        assertThat(third.older()).isNull();
        assertThat(first.newer()).isNull();
        assertThat(lines(third.newer()).rows()).isEqualTo(second.rows());
        assertThat(first.counted().rows()).isEqualTo(100);
    }

    @Test
    void what_happened_later_stands_first_whenever_it_was_written() {
        for (var hour : new String[] {"09", "11", "10", "11"}) {
            database.sql(
                            """
                            insert into journal (at, action, subject_id, outcome, detail)
                            values (:at::timestamptz, 'thing.done', :subject, 'DONE', :hour)
                            """)
                    .param("at", "2026-11-20T" + hour + ":00:00Z")
                    .param("subject", subject)
                    .param("hour", hour)
                    .update();
        }
        assertThat(lines().rows())
                .extracting(JournalLine::detail)
                .containsExactly("11", "11", "10", "09");
        assertThat(lines().rows().get(0).seq()).isGreaterThan(lines().rows().get(1).seq());
    }

    @Test
    void only_an_admin_reads_it() {
        for (Role role : new Role[] {Role.COORDINATOR, Role.FACULTY, Role.STUDENT}) {
            assertThatThrownBy(() -> journal.lines(JournalFilter.ALL, Cursor.START, actor(role)))
                    .isInstanceOf(Refused.class);
        }
    }

    private void happens(String action, UUID student, DomainEvent.Outcome outcome) {
        events.publishEvent(new Happened(admin.id().value(), action, subject, student, outcome));
    }

    private Slice<JournalLine> lines() {
        return lines(null);
    }

    private Slice<JournalLine> lines(String at) {
        return journal.lines(about(subject), Cursor.read(at, 2), admin);
    }

    private static JournalFilter about(UUID subject) {
        return new JournalFilter("", "", subject, "", null, null, null);
    }

    private List<JournalLine> found(JournalFilter filter) {
        return journal.lines(filter, Cursor.START, admin).rows();
    }

    private static Actor actor(Role role) {
        return new Actor(
                PersonId.next(), "Somebody", Set.of(role), Locale.ENGLISH, ZoneId.of("UTC"));
    }

    private record Happened(UUID actor, String action, UUID subject, UUID student, Outcome outcome)
            implements DomainEvent {
        @Override
        public String detail() {
            return "THG0001";
        }
    }
}
