package lodestar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import lodestar.LodestarTest;
import lodestar.shared.Id;
import lodestar.shared.Institutions;
import lodestar.testing.Institution;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class OutboxAgeTest {

    @Autowired private JdbcClient database;
    @Autowired private Institutions institutions;
    @Autowired private Clock clock;
    @Autowired private OutboxAge usual;

    @Test
    void the_oldest_mail_that_is_due_tells_the_age_where_mail_is_sent_at_all() {
        var person = new Institution(database).anAdmin();
        var due = OffsetDateTime.now(ZoneOffset.UTC).minusDays(400);
        var id = Id.next();
        database.sql(
                        """
                        insert into notice_mail (id, person_id, news, act, digest, at, since, due_at)
                        values (?, ?, 'MEETING_MADE', ?, false, ?, ?, ?)
                        """)
                .params(id, person.value(), Institution.unique("act"), due, due, due)
                .update();

        var age = new OutboxAge(database, institutions, () -> true, clock);
        assertThat(age.longest()).isGreaterThan(399 * 86_400.0);
        assertThat(new OutboxAge(database, institutions, () -> false, clock).longest()).isZero();
        // no mail server is set here
        assertThat(usual.longest()).isZero();

        database.sql("update notice_mail set state = 'SENT', ended_at = now() where id = ?")
                .param(id)
                .update();
        assertThat(age.longest()).isLessThan(399 * 86_400.0);
    }
}
