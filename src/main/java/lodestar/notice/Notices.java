package lodestar.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.NotFound;
import lodestar.shared.Signatures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person does with their notices: open them, and say what they wish to hear of.
@Service
@Transactional
public class Notices {

    private static final String STOP = "notice.stop";

    private final JdbcClient database;
    private final Signatures signatures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            JdbcClient database,
            Signatures signatures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.signatures = signatures;
        this.events = events;
        this.clock = clock;
    }

    /// Marks it read and says where it leads.
    public String open(NoticeId id, Actor by) {
        return database.sql(
                        """
                        update notice set read_at = coalesce(read_at, :now) where id = :id and person_id = :reader
                        returning news, coalesce(subject_id::text, '')
                        """)
                .param("id", id.value())
                .param("reader", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> News.valueOf(row.getString(1)).path(row.getString(2)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public void readAll(Actor by) {
        database.sql(
                        "update notice set read_at = :now where person_id = :reader and read_at is null")
                .param("reader", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps what somebody wishes to hear of, and the hours in which no mail comes.
    public void wish(Map<NoticeKind, Wish> wishes, Optional<QuietHours> quiet, Actor by) {
        for (NoticeKind kind : NoticeKind.of(by.roles())) {
            Wish wish = wishes.get(kind);
            if (wish != null) {
                keep(by.id().value(), kind, wish);
            }
        }
        quiet.ifPresentOrElse(
                hours ->
                        database.sql(
                                        """
                                        insert into notice_quiet (person_id, begins, ends) values (?, ?, ?)
                                        on conflict (person_id) do update set begins = excluded.begins, ends = excluded.ends
                                        """)
                                .params(by.id().value(), hours.begins(), hours.ends())
                                .update(),
                () ->
                        database.sql("delete from notice_quiet where person_id = ?")
                                .param(by.id().value())
                                .update());
        events.publishEvent(
                new NoticesChanged(by.id().value(), "notice.wishes-changed", by.id().value(), ""));
    }

    /// The end of the address that stops mails of a kind to a person, without signing in.
    String stopPath(UUID person, NoticeKind kind) {
        return "/stop/%s/%s/%s"
                .formatted(kind.name(), person, signatures.sign(STOP, words(person, kind)));
    }

    /// Whether we made this address.
    @Transactional(readOnly = true)
    public boolean isOurs(NoticeKind kind, PersonId person, String signature) {
        return kind != NoticeKind.SECURITY
                && signatures.isValid(STOP, words(person.value(), kind), signature);
    }

    /// Whether mails of this kind are stopped already.
    @Transactional(readOnly = true)
    public boolean isStopped(NoticeKind kind, PersonId person) {
        return database.sql(
                        "select exists (select from notice_wish where person_id = ? and kind = ? and mail = 'OFF')")
                .params(person.value(), kind.name())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// No more mails of this kind, as an address says that only this person has. The notices stay.
    public void stop(NoticeKind kind, PersonId person, String signature) {
        if (!isOurs(kind, person, signature)) {
            throw new NotFound();
        }
        database.sql(
                        """
                        insert into notice_wish (person_id, kind, in_app, mail)
                        select id, ?, true, 'OFF' from person where id = ?
                        on conflict (person_id, kind) do update set mail = 'OFF'
                        """)
                .params(kind.name(), person.value())
                .update();
        events.publishEvent(
                new NoticesChanged(
                        person.value(), "notice.mail-stopped", person.value(), kind.name()));
    }

    private static String words(UUID person, NoticeKind kind) {
        return person + " " + kind.name();
    }

    private void keep(UUID person, NoticeKind kind, Wish wish) {
        database.sql(
                        """
                        insert into notice_wish (person_id, kind, in_app, mail) values (?, ?, ?, ?)
                        on conflict (person_id, kind) do update set in_app = excluded.in_app, mail = excluded.mail
                        """)
                .params(person, kind.name(), wish.isShown(), wish.mail().name())
                .update();
    }
}
