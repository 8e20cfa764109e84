package lodestar.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lodestar.booking.LinkState.Stage;
import lodestar.booking.MeetingLinks.Act;
import lodestar.booking.MeetingLinks.Pass;
import lodestar.meeting.MeetingStatus;
import lodestar.people.Actor;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What has become of a meeting, for the holder of a link to it.
@Component
class LinkVisits {

    private final JdbcClient database;
    private final BookingQueries queries;
    private final Clock clock;

    LinkVisits(JdbcClient database, BookingQueries queries, Clock clock) {
        this.database = database;
        this.queries = queries;
        this.clock = clock;
    }

    private record Found(
            MeetingStatus status,
            String mentor,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            int mentees,
            boolean isHost,
            boolean isInvited,
            Instant nowAt) {}

    /// Empty where the meeting is none of the holder's, or was taken out of the lists.
    Optional<LinkState> state(Pass pass, Actor holder) {
        Instant now = clock.instant();
        return Optional.ofNullable(find(pass))
                .map(found -> {
                    Stage stage = stage(found, now);
                    boolean offersSlots = stage == Stage.OPEN && pass.act() == Act.MOVE;
                    return new LinkState(
                            pass.act(),
                            stage,
                            found.mentor(),
                            stage == Stage.MOVED ? found.nowAt() : found.startsAt(),
                            found.minutes(),
                            holder.zone(),
                            found.mentees() > 1 && !found.isHost(),
                            found.isHost(),
                            offersSlots ? slots(pass, holder) : List.of());
                });
    }

    private static Stage stage(Found found, Instant now) {
        return switch (found.status()) {
            case RESCHEDULED -> Stage.MOVED;
            case CANCELLED -> Stage.CANCELLED;
            case DONE -> Stage.OVER;
            case SCHEDULED ->
                    !found.isInvited()
                            ? Stage.LEFT
                            : now.isBefore(found.startsAt()) ? Stage.OPEN : Stage.OVER;
        };
    }

    /// Where a group cannot be moved by one of it, nothing is offered; the page says what is left.
    private List<Slot> slots(Pass pass, Actor holder) {
        try {
            return queries.slots(pass.meeting(), holder);
        } catch (Refused nothingToOffer) {
            return List.of();
        }
    }

    /// Who left the meeting still is one of it for the link.
    private @Nullable Found find(Pass pass) {
        return database.sql(
                        """
                        select m.status, h.given_name, m.starts_at, m.ends_at, m.minutes,
                               (select count(*) from meeting_attendee a where a.meeting_id = m.id and a.part = 'MENTEE'),
                               m.host_id = :me,
                               exists (select from meeting_attendee a where a.meeting_id = m.id and a.student_id = :me),
                               (select last.starts_at from meeting last
                                 where last.chain_id = m.chain_id and last.voided_at is null order by last.number desc limit 1)
                          from meeting m
                          join person h on h.id = m.host_id
                         where m.id = :meeting and m.voided_at is null
                           and (exists (select from meeting_attendee a where a.meeting_id = m.id and a.student_id = :me)
                                or exists (select from meeting_reply r where r.meeting_id = m.id and r.student_id = :me))
                        """)
                .param("meeting", pass.meeting().value())
                .param("me", pass.person().value())
                .query((row, n) ->
                        new Found(
                                MeetingStatus.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getInt(5),
                                row.getInt(6),
                                row.getBoolean(7),
                                row.getBoolean(8),
                                row.getObject(9, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }
}
