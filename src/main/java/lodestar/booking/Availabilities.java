package lodestar.booking;

import static lodestar.shared.Refused.refuseUnless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says when a mentor has time: the mentor, or staff for them. What is booked already stays.
@Service
@Transactional
public class Availabilities {

    private static final int MOST_DAYS = 100;

    private final JdbcClient database;
    private final AvailabilityQueries queries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Availabilities(
            JdbcClient database,
            AvailabilityQueries queries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /// Replaces the weekly hours and what is kept around meetings.
    public void offer(StudentId mentor, Availability availability, Actor by) {
        mustBeOpenTo(mentor, by);
        availability.check();
        refuseUnless(write(mentor, availability, by) == 1, "stale-version");
        database.sql("delete from availability_hours where mentor_id = ?")
                .param(mentor.value())
                .update();
        List<WeeklyHours> hours = availability.hours();
        database.sql(
                        """
                        insert into availability_hours (mentor_id, day, starts, ends, mode)
                        select ?, each.day, each.starts::time, each.ends::time, each.mode
                          from unnest(?::integer[], ?::text[], ?::text[], ?::text[]) as each (day, starts, ends, mode)
                        """)
                .params(
                        mentor.value(),
                        hours.stream().map(each -> each.day().getValue()).toArray(Integer[]::new),
                        texts(hours, WeeklyHours::from),
                        texts(hours, WeeklyHours::to),
                        texts(hours, WeeklyHours::mode))
                .update();
        tell(mentor, by);
    }

    /// Adds days off, or hours besides the weekly ones.
    public void except(StudentId mentor, SpecialDay day, Actor by) {
        mustBeOpenTo(mentor, by);
        MentorTimes times = queries.read(mentor).orElseThrow(NotFound::new);
        refuseUnless(times.availability().isPresent(), "hours-first");
        refuseUnless(times.days().size() < MOST_DAYS, "days-full", each -> each.with(MOST_DAYS));
        day.check(LocalDate.ofInstant(clock.instant(), times.zone()));
        SpecialDay.Hours hours = day.hours();
        database.sql(
                        """
                        insert into availability_day (id, mentor_id, first_day, last_day, starts, ends, mode)
                        values (:id, :mentor, :first, :last, :from::time, :to::time, :mode::text)
                        """)
                .param("id", day.id())
                .param("mentor", mentor.value())
                .param("first", day.first())
                .param("last", day.last())
                .param("from", hours == null ? null : hours.from().toString())
                .param("to", hours == null ? null : hours.to().toString())
                .param("mode", hours == null ? null : hours.mode().name())
                .update();
        tell(mentor, by);
    }

    /// Takes special days out again; nothing where they are gone already.
    public void asUsual(StudentId mentor, UUID day, Actor by) {
        mustBeOpenTo(mentor, by);
        int removed =
                database.sql("delete from availability_day where id = ? and mentor_id = ?")
                        .params(day, mentor.value())
                        .update();
        if (removed > 0) {
            tell(mentor, by);
        }
    }

    private void mustBeOpenTo(StudentId mentor, Actor by) {
        by.mustBeAllowed(Action.OFFER_TIME, Subject.mentorship(mentor, Set.of(), null));
        refuseUnless(queries.read(mentor).isPresent(), "not-a-mentor", each -> each.with("time"));
    }

    private int write(StudentId mentor, Availability said, Actor by) {
        return database.sql(
                        """
                        insert into availability as a (mentor_id, minutes, gap_before, gap_after, notice_hours, most_per_day,
                                                       days_ahead, link, place, changed_by, changed_at, version)
                        select :mentor, :minutes, :before, :after, :notice, :most, :ahead, :link, :place, :by, :at, 1
                         where :version = 0 or exists (select from availability where mentor_id = :mentor)
                            on conflict (mentor_id) do update
                           set minutes = excluded.minutes, gap_before = excluded.gap_before, gap_after = excluded.gap_after,
                               notice_hours = excluded.notice_hours, most_per_day = excluded.most_per_day,
                               days_ahead = excluded.days_ahead, link = excluded.link, place = excluded.place,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = a.version + 1
                         where a.version = :version
                        """)
                .param("mentor", mentor.value())
                .param("minutes", said.minutes())
                .param("before", said.gapBefore())
                .param("after", said.gapAfter())
                .param("notice", said.noticeHours())
                .param("most", said.mostPerDay())
                .param("ahead", said.daysAhead())
                .param("link", said.link())
                .param("place", said.place())
                .param("by", by.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", said.version())
                .update();
    }

    private void tell(StudentId mentor, Actor by) {
        Instant now = clock.instant();
        events.publishEvent(new AvailabilityChanged(mentor, by.id(), now));
    }

    private static String[] texts(List<WeeklyHours> hours, Function<WeeklyHours, Object> of) {
        return hours.stream().map(of).map(Object::toString).toArray(String[]::new);
    }
}
