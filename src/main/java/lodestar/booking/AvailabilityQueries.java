package lodestar.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.meeting.MeetingMode;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads when mentors have time.
@Service
public class AvailabilityQueries {

    private final JdbcClient database;
    private final Clock clock;

    AvailabilityQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// For the mentor and for staff; for others the mentor is not there.
    public MentorTimes of(StudentId mentor, Actor by) {
        if (!by.may(Action.OFFER_TIME, Subject.mentorship(mentor, Set.of(), null))) {
            throw new NotFound();
        }
        return read(mentor).orElseThrow(NotFound::new);
    }

    /// Empty where no approval of theirs stands.
    Optional<MentorTimes> read(StudentId mentor) {
        LocalDate yesterday = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
        return database.sql(
                        """
                        select trim(p.given_name || ' ' || p.family_name), p.zone, a.minutes, a.gap_before, a.gap_after,
                               a.notice_hours, a.most_per_day, a.days_ahead, a.link, a.place, a.version,
                               array(select concat_ws(' ', h.day, h.starts, h.ends, h.mode) from availability_hours h
                                      where h.mentor_id = m.id order by h.day, h.starts),
                               array(select concat_ws(' ', d.id, d.first_day, d.last_day, d.starts, d.ends, d.mode)
                                       from availability_day d
                                      where d.mentor_id = m.id and d.last_day >= ? order by d.first_day, d.starts nulls first)
                          from mentor m
                          join person p on p.id = m.id
                          left join availability a on a.mentor_id = m.id
                         where m.id = ? and m.ended_at is null
                        """)
                .params(yesterday, mentor.value())
                .query((row, n) ->
                        new MentorTimes(
                                mentor,
                                row.getString(1),
                                availability(row),
                                days(row),
                                ZoneId.of(row.getString(2))))
                .optional();
    }

    private static Optional<Availability> availability(ResultSet row) throws SQLException {
        if (row.getObject(3) == null) {
            return Optional.empty();
        }
        List<WeeklyHours> hours =
                Arrays.stream((String[]) row.getArray(12).getArray())
                        .map(AvailabilityQueries::hours)
                        .toList();
        return Optional.of(
                new Availability(
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getString(9),
                        row.getString(10),
                        hours,
                        row.getInt(11)));
    }

    private static WeeklyHours hours(String text) {
        String[] parts = text.split(" ");
        return new WeeklyHours(
                DayOfWeek.of(Integer.parseInt(parts[0])),
                LocalTime.parse(parts[1]),
                LocalTime.parse(parts[2]),
                MeetingMode.valueOf(parts[3]));
    }

    private static List<SpecialDay> days(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray(13).getArray())
                .map(text -> text.split(" "))
                .map(parts ->
                        new SpecialDay(
                                UUID.fromString(parts[0]),
                                LocalDate.parse(parts[1]),
                                LocalDate.parse(parts[2]),
                                parts.length == 3
                                        ? null
                                        : new SpecialDay.Hours(
                                                LocalTime.parse(parts[3]),
                                                LocalTime.parse(parts[4]),
                                                MeetingMode.valueOf(parts[5]))))
                .toList();
    }
}
