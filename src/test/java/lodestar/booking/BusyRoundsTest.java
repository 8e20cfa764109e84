package lodestar.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import lodestar.LodestarTest;
import lodestar.booking.busy.PretendedCalendars;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Recurring;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Timekeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class BusyRoundsTest {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Autowired private BusyRounds rounds;
    @Autowired private BusyCalendars calendars;
    @Autowired private BookingQueries queries;
    @Autowired private Availabilities availabilities;
    @Autowired private List<Recurring> jobs;
    @Autowired private JdbcClient database;

    private Institution institution;
    private StudentId mentor;
    private Actor mentee;
    private String address;

    @BeforeEach
    void a_mentor_with_time_gives_an_address() {
        var mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        var student = mentoring.aStudent();
        mentoring.allocated(mentor, student);
        mentee = institution.actor(student);
        Timekeeping.everyDay(availabilities, institution, mentor);
        address = "https://calendar.example.org/" + Institution.unique("secret") + ".ics";
        calendars.keep(address, institution.actor(mentor));
    }

    @Test
    void busy_times_block_slots_and_nothing_else_is_kept() {
        Instant at = slots().get(5);
        rounds.go(new PretendedCalendars(Map.of(address, calendar(at, "SUMMARY:My secret"))));

        assertThat(slots()).doesNotContain(at).contains(at.plusSeconds(1_800));
        var state = calendars.of(institution.actor(mentor)).orElseThrow();
        assertThat(state.times()).isEqualTo(1);
        assertThat(state.fetchedAt()).isNotNull();
        assertThat(state.failure()).isNull();
        assertThat(
                        database.sql(
                                        "select string_agg(t::text, ' ') from (select b, c from busy_time b, busy_calendar c) t")
                                .query(String.class)
                                .single())
                .doesNotContain("My secret");
    }

    @Test
    void a_calendar_that_fails_says_why_and_keeps_what_was_known_and_waits_an_hour() {
        Instant at = slots().get(5);
        rounds.go(new PretendedCalendars(Map.of(address, calendar(at, ""))));
        again();
        rounds.go(new PretendedCalendars(Map.of()));
        var state = calendars.of(institution.actor(mentor)).orElseThrow();
        assertThat(state.failure()).isEqualTo("status");
        assertThat(slots()).doesNotContain(at);

        rounds.go(new PretendedCalendars(Map.of(address, calendar(at.plusSeconds(7_200), ""))));
        assertThat(slots()).doesNotContain(at);
        again();
        rounds.go(new PretendedCalendars(Map.of(address, calendar(at.plusSeconds(7_200), ""))));
        assertThat(slots()).contains(at).doesNotContain(at.plusSeconds(7_200));
        assertThat(calendars.of(institution.actor(mentor)).orElseThrow().failure()).isNull();
    }

    @Test
    void an_address_taken_back_takes_its_busy_times_with_it() {
        Instant at = slots().get(5);
        rounds.go(new PretendedCalendars(Map.of(address, calendar(at, ""))));
        calendars.remove(institution.actor(mentor));
        assertThat(slots()).contains(at);
    }

    @Test
    void it_comes_again_by_itself() {
        assertThat(jobs).extracting(Recurring::name).contains("booking.calendars");
    }

    private void again() {
        database.sql(
                        "update busy_calendar set tried_at = tried_at - interval '2 hours', fetched_at = fetched_at - interval '2 hours' where student_id = ?")
                .param(mentor.value())
                .update();
    }

    private List<Instant> slots() {
        return queries.slots(mentor, mentee).stream().map(Slot::at).toList();
    }

    private static String calendar(Instant at, String more) {
        return """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:a
        DTSTART:%s
        DTEND:%s
        %s
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(BASIC.format(at), BASIC.format(at.plusSeconds(900)), more);
    }
}
