package lodestar.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.shared.Recurring;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Invites the people of a round, some in each transaction. A server that stops goes on where it
/// was; nobody is met twice, since each who was invited is marked together with it.
@Component
class InvitationRounds {

    static final int AT_ONCE = 100;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationRounds(
            JdbcClient database,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Open(UUID id, @Nullable UUID by, Instant madeAt, Circle circle, UUID after) {}

    /// Until nobody is left to be invited.
    void go() {
        while (Boolean.TRUE.equals(transaction.execute(status -> step()))) {
            Thread.yield();
        }
    }

    /// Whether there was something to do, so that there may be more.
    boolean step() {
        Optional<Open> open = open();
        open.ifPresent(round -> {
            List<UUID> invited = invite(round);
            move(round, invited);
            invited.forEach(each ->
                    events.publishEvent(InvitationEvent.sent(round.by(), new PersonId(each))));
        });
        return open.isPresent();
    }

    private Optional<Open> open() {
        return database.sql(
                        """
                        select id, by_person, made_at, role, batch_id, again, after_id
                          from invitation_round where ended_at is null
                           for update skip locked
                        """)
                .query((row, n) -> round(row))
                .optional();
    }

    /// Marked not before the round began, whatever this machine's clock says.
    private List<UUID> invite(Open round) {
        return database.sql(
                        """
                        insert into invitation (person_id, invited_at, by_person, way)
                        select p.id, greatest(cast(:now as timestamptz), :began), :by, 'MAIL'
                        """
                                + round.circle().from()
                                + " and p.id > :after order by p.id limit "
                                + AT_ONCE
                                + """
                                     on conflict (person_id) do update
                                    set invited_at = excluded.invited_at, by_person = excluded.by_person, way = excluded.way
                                 returning person_id
                                """)
                .params(round.circle().values(round.madeAt()))
                .param("now", Circle.utc(clock.instant()))
                .param("began", Circle.utc(round.madeAt()))
                .param("by", round.by())
                .param("after", round.after())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private void move(Open round, List<UUID> invited) {
        database.sql(
                        """
                        update invitation_round
                           set done = done + :more, after_id = :after,
                               ended_at = case when :isOver then greatest(cast(:now as timestamptz), made_at) end
                         where id = :id
                        """)
                .param("more", invited.size())
                .param("after", invited.isEmpty() ? round.after() : last(invited))
                .param("isOver", invited.size() < AT_ONCE)
                .param("now", Circle.utc(clock.instant()))
                .param("id", round.id())
                .update();
    }

    /// As the database orders ids, which is not as Java does.
    private static UUID last(List<UUID> ids) {
        return ids.stream()
                .max((one, other) -> one.toString().compareTo(other.toString()))
                .orElseThrow();
    }

    private static Open round(ResultSet row) throws SQLException {
        String role = row.getString(4);
        UUID batch = row.getObject(5, UUID.class);
        return new Open(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                new Circle(
                        role == null ? null : Role.valueOf(role),
                        batch == null ? null : new BatchId(batch),
                        row.getBoolean(6)),
                row.getObject(7, UUID.class));
    }

    /// What comes again by itself in this room.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Recurring invitingByMail(InvitationRounds rounds) {
            return new Recurring("invitation.rounds", Duration.ofSeconds(5), rounds::go);
        }
    }
}
