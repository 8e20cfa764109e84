package lodestar.booking;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lodestar.booking.busy.Calendars;
import lodestar.booking.busy.FetchFailed;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps for each student the address of a calendar elsewhere, whose busy times block slots: those
/// of the mentor, and those of the mentee who books. Only the owner sees and changes it.
@Service
@Transactional
public class BusyCalendars {

    private static final int LONGEST = 2_000;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BusyCalendars(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public Optional<BusyCalendar> of(Actor by) {
        return database.sql(
                        """
                        select c.address, c.added_at, c.tried_at, c.fetched_at, c.failure,
                               (select count(*) from busy_time b where b.student_id = c.student_id)
                          from busy_calendar c
                         where c.student_id = ?
                        """)
                .param(by.id().value())
                .query((row, n) ->
                        new BusyCalendar(
                                String.valueOf(URI.create(row.getString(1)).getHost()),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                instant(row, 3),
                                instant(row, 4),
                                row.getString(5),
                                row.getInt(6)))
                .optional();
    }

    /// Keeps another address; what was known from the one before is forgotten.
    public void keep(String typed, Actor by) {
        StudentId owner = mine(by);
        String address = typed.strip().replaceFirst("(?i)^webcals?://", "https://");
        if (address.isEmpty()) {
            throw Refused.invalid(Problem.of("required").at("address"));
        }
        try {
            Calendars.check(address);
        } catch (FetchFailed notOne) {
            throw Refused.invalid(Problem.of("busy-address").at("address"));
        }
        if (address.length() > LONGEST) {
            throw Refused.invalid(Problem.of("too-long").with(LONGEST).at("address"));
        }
        forget(owner);
        database.sql("insert into busy_calendar (student_id, address, added_at) values (?, ?, ?)")
                .params(owner.value(), address, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new BusyCalendarChanged(owner, true));
    }

    /// Forgets the address and all that is known from it; nothing where there is none.
    public void remove(Actor by) {
        StudentId owner = mine(by);
        if (forget(owner) > 0) {
            events.publishEvent(new BusyCalendarChanged(owner, false));
        }
    }

    private int forget(StudentId owner) {
        return database.sql("delete from busy_calendar where student_id = ?")
                .param(owner.value())
                .update();
    }

    private static StudentId mine(Actor by) {
        by.mustBeAllowed(Action.KEEP_BUSY);
        return by.student().orElseThrow(Refused::forbidden);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
