package lodestar.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lodestar.access.OneTimeLinks;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.Id;
import lodestar.shared.Mailing;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks those in who have no password: by a mail to each, one after the other beside the server's
/// other work, or by a file of links where no mail is sent. Nobody is asked a second time within a
/// week unless that is meant.
@Service
@Transactional
public class PeopleInvitations {

    /// What one file holds; the next one brings the others.
    public static final int MOST_IN_A_FILE = 10_000;

    private final JdbcClient database;
    private final OneTimeLinks links;
    private final Mailing mailing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleInvitations(
            JdbcClient database,
            OneTimeLinks links,
            Mailing mailing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.links = links;
        this.mailing = mailing;
        this.events = events;
        this.clock = clock;
    }

    /// Begins to invite all of the circle by mail, and says how many they are.
    public int begin(Circle circle, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        Refused.refuseUnless(mailing.isSet(), "no-mail-server");
        Instant now = clock.instant();
        int total =
                database.sql("select count(*) " + circle.from())
                        .params(circle.values(now))
                        .query((row, n) -> row.getInt(1))
                        .single();
        Refused.refuseUnless(total > 0, "nobody-to-invite");
        database.sql(
                        """
                        insert into invitation_round (id, by_person, made_at, role, batch_id, again, total)
                        values (:id, :by, :now, :role, :batch, :again, :total)
                        """)
                .param("id", Id.next())
                .param("by", person(by))
                .param("now", Circle.utc(now))
                .param("role", circle.role() == null ? null : circle.role().name())
                .param("batch", circle.batch() == null ? null : circle.batch().value())
                .param("again", circle.again())
                .param("total", total)
                .update();
        events.publishEvent(InvitationEvent.begun(by, total));
        return total;
    }

    /// Makes a link for each of the circle, to be handed over; whatever links they had end.
    public List<HandOut> handOut(Circle circle, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        Refused.refuseUnless(!mailing.isSet(), "mail-brings-links");
        Instant now = clock.instant();
        List<Invitee> people =
                database.sql(
                                """
                                select p.id, trim(p.given_name || ' ' || p.family_name), p.email
                                """
                                        + circle.from()
                                        + " order by p.sort_name, p.id limit "
                                        + MOST_IN_A_FILE)
                        .params(circle.values(now))
                        .query((row, n) ->
                                new Invitee(
                                        new PersonId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        row.getString(3)))
                        .list();
        Refused.refuseUnless(!people.isEmpty(), "nobody-to-invite");
        var tokens = links.handOver(people.stream().map(Invitee::person).toList());
        keep(people, now, by);
        events.publishEvent(InvitationEvent.handedOut(by, people.size()));
        return people.stream()
                .map(each ->
                        new HandOut(
                                each.name(),
                                each.email(),
                                Objects.requireNonNull(tokens.get(each.person()))))
                .toList();
    }

    private record Invitee(PersonId person, String name, String email) {}

    private void keep(List<Invitee> people, Instant now, Actor by) {
        database.sql(
                        """
                        insert into invitation (person_id, invited_at, by_person, way)
                        select id, :now, :by, 'FILE' from unnest(cast(:people as uuid[])) id order by id
                            on conflict (person_id) do update
                           set invited_at = excluded.invited_at, by_person = excluded.by_person, way = excluded.way
                        """)
                .param("now", Circle.utc(now))
                .param("by", person(by))
                .param(
                        "people",
                        people.stream().map(each -> each.person().value()).toArray(UUID[]::new))
                .update();
    }

    private static @Nullable UUID person(Actor by) {
        return by.equals(Actor.SYSTEM) ? null : by.id().value();
    }
}
