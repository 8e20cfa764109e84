package lodestar.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.allocation.MentorshipEnded;
import lodestar.meeting.AnotherTimeAsked;
import lodestar.meeting.MeetingAct;
import lodestar.meeting.MeetingChanged;
import lodestar.meeting.MeetingChanged.Standing;
import lodestar.meeting.MenteeMissed;
import lodestar.shared.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells those who attend what becomes of their meetings. What is past by then is told to nobody.
@Component
class MeetingNews {

    private final Desk desk;
    private final JdbcClient database;
    private final Clock clock;

    MeetingNews(Desk desk, JdbcClient database, Clock clock) {
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void changed(MeetingChanged told) {
        UUID id = told.subject();
        if (told.act() == MeetingAct.UNDONE) {
            takeBackWhoMissed(id);
        }
        Standing meeting = told.standing() != null ? told.standing() : known(id).orElse(null);
        if (meeting == null || !meeting.starts().isAfter(clock.instant())) {
            return;
        }
        switch (told.act()) {
            case PLANNED ->
                    tellAttendees(
                            told,
                            meeting.isMoved() ? News.MEETING_MOVED : News.MEETING_PLANNED,
                            meeting);
            case CHANGED -> tellAttendees(told, News.MEETING_CHANGED, meeting);
            case REALIGNED -> tellAttendees(told, News.MEETING_MOVED, meeting);
            case CANCELLED -> tellAttendees(told, News.MEETING_CANCELLED, meeting);
            case VOIDED -> {
                if (meeting.isPlanned()) {
                    tellAttendees(told, News.MEETING_CANCELLED, meeting);
                }
            }
            case UNDONE, RESTORED -> {
                if (meeting.isPlanned()) {
                    tellAttendees(told, News.MEETING_RESTORED, meeting);
                }
            }
            case WITHDRAWN ->
                    desk.tell(
                            Told.of(told.host().value(), News.MENTEE_WITHDREW, id, told.detail())
                                    .about(told.actor())
                                    .at(meeting.starts()));
            case RESCHEDULED, HELD, MENTEE_LEFT -> {}
        }
    }

    /// Before the meetings themselves hear of it: then nobody knows any more who was in them.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    void ended(MentorshipEnded told) {
        UUID mentee = told.mentee().value();
        List<Told> left =
                database.sql(
                                """
                                select m.id, m.number, m.starts_at
                                  from meeting m
                                  join meeting_attendee e on e.meeting_id = m.id and e.student_id = ?
                                 where m.host_id = ? and m.blocking and m.starts_at > ?
                                   and (select count(*) from meeting_attendee o where o.meeting_id = m.id) > 2
                                """)
                        .params(mentee, told.mentor().value(), now())
                        .query((row, n) ->
                                Told.of(
                                                mentee,
                                                News.MEETING_LEFT,
                                                row.getObject(1, UUID.class),
                                                RecordNumber.of("MTG", row.getLong(2)))
                                        .about(told.mentor().value())
                                        .at(row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list();
        desk.tell(left.stream().filter(each -> !mentee.equals(told.actor())).toList());
    }

    @EventListener
    void anotherTime(AnotherTimeAsked told) {
        known(told.subject())
                .ifPresent(meeting ->
                        desk.tell(
                                Told.of(
                                                told.host().value(),
                                                News.TIME_ASKED,
                                                told.subject(),
                                                told.detail())
                                        .about(told.student())
                                        .at(meeting.starts())));
    }

    /// To both, also to the one who noted it: it is a nudge to book again.
    @EventListener
    void missed(MenteeMissed told) {
        UUID host = told.host().value();
        UUID mentee = told.mentee().value();
        Instant starts = known(told.subject()).map(Standing::starts).orElse(null);
        desk.tell(
                Told.of(mentee, News.MISSED_BY_YOU, told.subject(), told.detail())
                        .about(host)
                        .at(starts),
                Told.of(host, News.MISSED_BY_MENTEE, told.subject(), told.detail())
                        .about(mentee)
                        .at(starts));
    }

    private void takeBackWhoMissed(UUID meeting) {
        database.sql(
                        """
                        delete from notice where subject_id = ? and news in ('MISSED_BY_YOU', 'MISSED_BY_MENTEE') and read_at is null
                        """)
                .param(meeting)
                .update();
    }

    private void tellAttendees(MeetingChanged told, News news, Standing meeting) {
        desk.tell(
                meeting.attendees().stream()
                        .sorted()
                        .filter(each -> !each.equals(told.actor()))
                        .map(each ->
                                Told.of(each, news, told.subject(), told.detail())
                                        .about(told.host().value())
                                        .at(meeting.starts()))
                        .toList());
    }

    private Optional<Standing> known(UUID meeting) {
        return database.sql(
                        """
                        select m.starts_at, m.original_id is not null, m.status = 'SCHEDULED',
                               array(select e.student_id from meeting_attendee e where e.meeting_id = m.id order by e.student_id)
                          from meeting m
                         where m.id = ?
                        """)
                .param(meeting)
                .query((row, n) ->
                        new Standing(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getBoolean(2),
                                row.getBoolean(3),
                                Set.of((UUID[]) row.getArray(4).getArray())))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
