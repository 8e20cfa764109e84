package lodestar.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;
import lodestar.shared.Institutions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves meetings with their local time. Governments change the rules of zones; the people who
/// agreed on four o’clock still mean four o’clock. Runs at each start, since new rules come with a
/// new Java.
@Service
public class Realignment {

    private static final Logger LOG = LoggerFactory.getLogger(Realignment.class);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Institutions institutions;

    Realignment(
            JdbcClient database,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            Institutions institutions) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.institutions = institutions;
    }

    /// @param moved how many meetings moved
    /// @param clashing those that could not, because somebody would be in two meetings at once
    public record Result(int moved, List<MeetingId> clashing) {}

    private record Planned(
            MeetingId id, MeetingNumber number, StudentId host, MeetingTime agreed, int version) {

        Instant shouldStart() {
            return agreed.realigned().at();
        }

        boolean isOff() {
            return !shouldStart().equals(agreed.at());
        }

        boolean moves(boolean later) {
            return shouldStart().isAfter(agreed.at()) == later;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        institutions.each(this::realignNow);
    }

    private void realignNow() {
        Result result = realign(clock.instant());
        if (result.moved() > 0 || !result.clashing().isEmpty()) {
            LOG.info(
                    "time zone rules have changed: {} meetings moved, {} clash and stay",
                    result.moved(),
                    result.clashing().size());
        }
    }

    /// Gives every scheduled meeting after `now` the instant that its local time means today. Those
    /// that move to a later time go last first, the others first first, so that neighbours make
    /// room for each other.
    public Result realign(Instant now) {
        List<Planned> off = planned(now).stream().filter(Planned::isOff).toList();
        Comparator<Planned> byStart = Comparator.comparing(each -> each.agreed().at());
        List<Planned> order =
                Stream.concat(
                                off.stream()
                                        .filter(each -> each.moves(true))
                                        .sorted(byStart.reversed()),
                                off.stream().filter(each -> each.moves(false)).sorted(byStart))
                        .toList();
        List<MeetingId> clashing =
                order.stream().filter(each -> !move(each, now)).map(Planned::id).toList();
        return new Result(order.size() - clashing.size(), clashing);
    }

    private boolean move(Planned meeting, Instant now) {
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> {
                        boolean moved = shift(meeting);
                        if (moved) {
                            events.publishEvent(moved(meeting, now));
                        }
                        return moved;
                    }));
        } catch (DataIntegrityViolationException clash) {
            LOG.warn("{} clashes with another meeting and stays", meeting.number());
            return false;
        }
    }

    private boolean shift(Planned meeting) {
        return database.sql(
                                """
                                update meeting
                                   set starts_at = ?, ends_at = ? + make_interval(mins => minutes), version = version + 1
                                 where id = ? and version = ? and status = 'SCHEDULED'
                                """)
                        .params(
                                utc(meeting.shouldStart()),
                                utc(meeting.shouldStart()),
                                meeting.id().value(),
                                meeting.version())
                        .update()
                == 1;
    }

    private List<Planned> planned(Instant now) {
        return database.sql(
                        """
                        select id, number, host_id, starts_local, zone, starts_at, version
                          from meeting
                         where status = 'SCHEDULED' and voided_at is null and starts_at > ?
                        """)
                .param(utc(now))
                .query((row, n) ->
                        new Planned(
                                new MeetingId(row.getObject(1, UUID.class)),
                                new MeetingNumber(row.getLong(2)),
                                new StudentId(row.getObject(3, UUID.class)),
                                new MeetingTime(
                                        row.getObject(4, LocalDateTime.class),
                                        ZoneId.of(row.getString(5)),
                                        row.getObject(6, OffsetDateTime.class).toInstant()),
                                row.getInt(7)))
                .list();
    }

    private static DomainEvent moved(Planned meeting, Instant now) {
        return new MeetingChanged(
                meeting.id(),
                meeting.number(),
                MeetingAct.REALIGNED,
                meeting.host(),
                Actor.SYSTEM.id(),
                now,
                null);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
