package lodestar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.Time;
import lodestar.testing.FollowingUp;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class RemindersTest {

    /// Half of them change their clocks in the night to 28 March 2027, Lord Howe's by half an hour
    /// a week later; none of the others do.
    private static final List<String> ZONES =
            List.of(
                    "Europe/Berlin",
                    "Europe/London",
                    "Europe/Lisbon",
                    "Europe/Athens",
                    "Europe/Helsinki",
                    "Europe/Paris",
                    "Europe/Madrid",
                    "Europe/Rome",
                    "Europe/Warsaw",
                    "Europe/Dublin",
                    "Europe/Kyiv",
                    "Europe/Stockholm",
                    "Atlantic/Azores",
                    "Africa/Ceuta",
                    "Asia/Nicosia",
                    "UTC",
                    "Asia/Kolkata",
                    "Asia/Kathmandu",
                    "Asia/Tokyo",
                    "Asia/Shanghai",
                    "Asia/Dubai",
                    "Africa/Lagos",
                    "Africa/Nairobi",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "America/Los_Angeles",
                    "Pacific/Auckland",
                    "Pacific/Chatham",
                    "Australia/Lord_Howe",
                    "Pacific/Kiritimati");

    private static final Duration STEP = Duration.ofMinutes(10);

    @Autowired JdbcClient database;
    @Autowired MockMvcTester pages;
    @Autowired Reminders reminders;
    @Autowired DueNews due;
    @Autowired SilentNews silent;
    @Autowired Meetings meetings;

    private UUID[] elsewhere = {};

    /// Those of other tests would each be told of every mentorship of other tests.
    @BeforeEach
    void only_coordinators_of_this_test_are_there() {
        elsewhere =
                database.sql(
                                """
                                update person set roles = array_remove(roles, 'COORDINATOR')
                                 where 'COORDINATOR' = any (roles)
                                returning id
                                """)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list()
                        .toArray(UUID[]::new);
    }

    @AfterEach
    void the_others_are_back() {
        database.sql(
                        "update person set roles = roles || array['COORDINATOR'] where id = any (:elsewhere)")
                .param("elsewhere", elsewhere)
                .update();
    }

    private record Attended(UUID meeting, LocalDateTime local, ZoneId zone) {

        Instant starts() {
            return local.atZone(zone).toInstant();
        }
    }

    @Test
    void a_thousand_reminders_over_a_clock_change_come_at_the_right_local_time_once() {
        var institution = new Institution(database);
        List<StudentId> people = new ArrayList<>();
        for (String zone : ZONES) {
            var person = institution.aStudent();
            institution.lives(person, ZoneId.of(zone));
            people.add(person);
        }
        List<Attended> attended = meetingsOf(people);
        assertThat(attended).hasSize(510);
        assertThat(attended.stream().filter(each -> offset(each, 0) != offset(each, -1)).count())
                .isGreaterThan(50);

        Instant last =
                attended.stream().map(Attended::starts).max(Instant::compareTo).orElseThrow();
        Instant now = Instant.parse("2027-03-25T00:00:00Z");
        while (now.isBefore(last)) {
            run(now, reminders::run);
            now = now.plus(STEP);
        }

        for (Attended each : attended) {
            List<Instant> tomorrow = told(each.meeting(), "MEETING_TOMORROW");
            assertThat(tomorrow).as("a day before %s", each).hasSize(1);
            // the clocks of the person show what they show at the meeting, one day earlier
            LocalDateTime clock = tomorrow.getFirst().atZone(each.zone()).toLocalDateTime();
            assertThat(Duration.between(each.local().minusDays(1), clock))
                    .as("a day before %s", each)
                    .isBetween(Duration.ZERO, STEP.minusSeconds(1));

            List<Instant> soon = told(each.meeting(), "MEETING_SOON");
            assertThat(soon).as("an hour before %s", each).hasSize(1);
            assertThat(Duration.between(each.starts().minusSeconds(3600), soon.getFirst()))
                    .isBetween(Duration.ZERO, STEP.minusSeconds(1));
        }
    }

    private static int offset(Attended each, int days) {
        return each.local().plusDays(days).atZone(each.zone()).getOffset().getTotalSeconds();
    }

    /// Seventeen meetings each, from the morning before the change to the evening after it.
    private List<Attended> meetingsOf(List<StudentId> people) {
        var mentoring = new Mentoring(database);
        List<Attended> all = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            var zone = ZoneId.of(ZONES.get(i));
            var mentor = mentoring.aMentor();
            for (int n = 0; n < 17; n++) {
                LocalDateTime local =
                        LocalDate.of(2027, 3, 27)
                                .plusDays(n / 6)
                                .atTime(7 + n % 6 * 3 - (n % 6 == 5 ? 1 : 0), 10 * (n % 4));
                all.add(new Attended(aMeeting(mentor, people.get(i), local, zone), local, zone));
            }
        }
        return all;
    }

    private UUID aMeeting(StudentId host, StudentId mentee, LocalDateTime local, ZoneId zone) {
        UUID id = Id.next();
        OffsetDateTime at = local.atZone(zone).toInstant().atOffset(ZoneOffset.UTC);
        database.sql(
                        """
                        with planned as (
                            insert into meeting (id, host_id, name, mode, starts_local, zone, starts_at, ends_at, minutes,
                                status, chain_id, created_by, created_at)
                            values (:id, :host, 'Talk', 'PHONE', :local, :zone, :at, :end, 30, 'SCHEDULED', :id, :host, :made)
                            returning id, during, blocking)
                        insert into meeting_attendee (meeting_id, student_id, part, during, blocking)
                        select planned.id, :mentee, 'MENTEE', planned.during, planned.blocking from planned
                        """)
                .param("id", id)
                .param("host", host.value())
                .param("mentee", mentee.value())
                .param("local", local)
                .param("zone", zone.getId())
                .param("at", at)
                .param("end", at.plusMinutes(30))
                .param("made", OffsetDateTime.parse("2027-03-01T00:00:00Z"))
                .update();
        return id;
    }

    @Test
    void a_reminder_follows_its_meeting_when_it_moves_and_stays_away_when_it_is_cancelled() {
        var mentoring = new Mentoring(database);
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        var by = mentoring.institution().actor(mentor);
        Instant start = Instant.parse("2031-05-12T10:00:00Z");
        var meeting = meetings.plan(mentor, outline(), slot(start), Set.of(mentee), by);
        run(start.minus(Duration.ofHours(23)), reminders::run);
        run(start.minus(Duration.ofHours(22)), reminders::run);
        assertThat(told(meeting.value(), "MEETING_TOMORROW")).hasSize(2);

        Instant later = start.plus(Duration.ofDays(3));
        var moved = meetings.reschedule(meeting, slot(later), "", by);
        run(start.minus(Duration.ofMinutes(50)), reminders::run);
        assertThat(told(meeting.value(), "MEETING_SOON")).isEmpty();
        run(later.minus(Duration.ofHours(20)), reminders::run);
        assertThat(told(moved.value(), "MEETING_TOMORROW")).hasSize(2);

        meetings.cancel(moved, "Flu", by);
        run(later.minus(Duration.ofMinutes(50)), reminders::run);
        assertThat(told(moved.value(), "MEETING_SOON")).isEmpty();
    }

    @Test
    void a_meeting_that_is_planned_shortly_before_it_begins_has_no_late_reminder() {
        var mentoring = new Mentoring(database);
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        Instant start = Instant.parse("2032-05-12T10:00:00Z");
        var by = mentoring.institution().actor(mentor);
        var id =
                ScopedValue.where(Time.PRETENDED, start.minus(Duration.ofHours(5)))
                        .call(() ->
                                meetings.plan(mentor, outline(), slot(start), Set.of(mentee), by));
        run(start.minus(Duration.ofHours(4)), reminders::run);
        assertThat(told(id.value(), "MEETING_TOMORROW")).isEmpty();
        run(start.minus(Duration.ofMinutes(59)), reminders::run);
        run(start.minus(Duration.ofMinutes(30)), reminders::run);
        assertThat(told(id.value(), "MEETING_SOON")).hasSize(2);
    }

    @Test
    void what_is_due_is_told_in_the_morning_of_its_reader_once() {
        var following = new FollowingUp(database);
        var author = following.mentor;
        following.institution().lives(author, ZoneId.of("Asia/Tokyo"));
        following.institution().lives(following.mentee, ZoneId.of("America/New_York"));
        var day = LocalDate.of(2033, 6, 10);
        UUID planned = aFollowUp(following, "SCHEDULED", day);
        UUID done = aFollowUp(following, "COMPLETED", day.minusDays(30));
        for (int i = 0; i < 3; i++) {
            database.sql(
                            """
                            insert into action_item (id, followup_id, position, words, owner_id, due_on) values (?, ?, ?, 'SECRET', ?, ?)
                            """)
                    .params(Id.next(), done, i, following.mentee.value(), day)
                    .update();
        }
        // 07:50 and 08:00 in Tokyo
        run(Instant.parse("2033-06-09T22:50:00Z"), due::run);
        assertThat(told(planned, "FOLLOWUP_DUE")).isEmpty();
        run(Instant.parse("2033-06-09T23:00:00Z"), due::run);
        run(Instant.parse("2033-06-09T23:10:00Z"), due::run);
        assertThat(told(planned, "FOLLOWUP_DUE")).hasSize(1);
        assertThat(news(following.mentee)).isEmpty();
        run(Instant.parse("2033-06-10T12:05:00Z"), due::run);
        run(Instant.parse("2033-06-10T12:15:00Z"), due::run);
        assertThat(news(following.mentee)).containsExactly("ACTION_DUE 3");
        run(Instant.parse("2033-06-11T00:00:00Z"), due::run);
        run(Instant.parse("2033-06-12T00:00:00Z"), due::run);
        assertThat(news(author)).containsExactly("FOLLOWUP_DUE 1", "FOLLOWUP_OVERDUE 1");
        assertThat(notices(following, author))
                .contains("was planned for Jun 10, 2033.", "was still open afterwards.")
                .doesNotContain("today", "SECRET");
        assertThat(notices(following, following.mentee))
                .contains("3 next steps of yours were due, the first on Jun 10, 2033.")
                .doesNotContain("SECRET");
    }

    private String notices(FollowingUp following, StudentId person) {
        return new Reader(pages, following.institution().session(person))
                .open("/notices")
                .text("main");
    }

    @Test
    void a_supervisor_hears_once_of_the_mentorships_that_fell_silent() {
        var mentoring = new Mentoring(database);
        mentoring.allocated(mentoring.aMentor(), mentoring.aStudent(), mentoring.aStudent());
        var started = Instant.now().minus(Duration.ofDays(7));
        run(started.plus(Duration.ofDays(20)), silent::run);
        assertThat(news(mentoring.tutor)).isEmpty();
        run(started.plus(Duration.ofDays(22)), silent::run);
        run(started.plus(Duration.ofDays(23)), silent::run);
        assertThat(news(mentoring.tutor)).containsExactly("MENTORSHIP_SILENT 2");
    }

    @Test
    void coordinators_hear_once_of_every_mentorship_that_fell_silent() {
        var mentoring = new Mentoring(database);
        var allocation = mentoring.allocated(mentoring.aMentor(), mentoring.aStudent());
        database.sql("update person set roles = roles || array['COORDINATOR'] where id = ?")
                .param(mentoring.tutor.value())
                .update();
        var quietSince = Instant.now().minus(Duration.ofDays(7));
        run(quietSince.plus(Duration.ofDays(22)), silent::run);
        run(quietSince.plus(Duration.ofDays(23)), silent::run);
        for (Id coordinator : List.of(mentoring.reviewer, mentoring.tutor)) {
            assertThat(silences(coordinator, allocation)).isEqualTo(1);
            assertThat(news(coordinator)).isNotEmpty();
            assertThat(
                            news(coordinator).stream()
                                    .mapToInt(each -> Integer.parseInt(each.split(" ")[1]))
                                    .sum())
                    .isEqualTo(
                            database.sql(
                                            "select count(*) from notice_once where person_id = ? and news = 'MENTORSHIP_SILENT'")
                                    .param(coordinator.value())
                                    .query(Integer.class)
                                    .single());
        }
        meet(allocation, quietSince.plus(Duration.ofDays(24)));
        run(quietSince.plus(Duration.ofDays(44)), silent::run);
        assertThat(silences(mentoring.reviewer, allocation)).isEqualTo(1);
        run(quietSince.plus(Duration.ofDays(46)), silent::run);
        assertThat(silences(mentoring.reviewer, allocation)).isEqualTo(2);
    }

    @Test
    void how_long_a_silence_is_stands_in_the_settings() {
        var mentoring = new Mentoring(database);
        mentoring.allocated(mentoring.aMentor(), mentoring.aStudent());
        var quietSince = Instant.now().minus(Duration.ofDays(7));
        silentAfter(40);
        try {
            run(quietSince.plus(Duration.ofDays(39)), silent::run);
            assertThat(news(mentoring.tutor)).isEmpty();
            run(quietSince.plus(Duration.ofDays(41)), silent::run);
            assertThat(news(mentoring.tutor)).containsExactly("MENTORSHIP_SILENT 1");
        } finally {
            silentAfter(21);
        }
    }

    private void silentAfter(int days) {
        database.sql("update program set silent_days = ?").param(days).update();
    }

    private void meet(Id allocation, Instant at) {
        database.sql("update mentorship set contact_at = ? where allocation_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), allocation.value())
                .update();
    }

    private int silences(Id person, Id allocation) {
        return database.sql(
                        """
                        select count(*) from notice_once o join mentorship m on m.id = o.subject_id
                         where o.news = 'MENTORSHIP_SILENT' and o.person_id = ? and m.allocation_id = ?
                        """)
                .params(person.value(), allocation.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_search_for_reminders_reads_no_more_meetings_than_are_near() {
        List<String> plan =
                database.sql(
                                """
                                explain select m.id from meeting m
                                 where m.voided_at is null and m.status = 'SCHEDULED'
                                   and m.starts_at > now() and m.starts_at <= now() + interval '26 hours'
                                """)
                        .query(String.class)
                        .list();
        assertThat(String.join("\n", plan)).contains("Index").doesNotContain("Seq Scan");
    }

    private UUID aFollowUp(FollowingUp in, String status, LocalDate day) {
        UUID id = Id.next();
        boolean isDone = status.equals("COMPLETED");
        database.sql(
                        """
                        insert into followup (id, student_id, allocation_id, purpose, summary, meeting_date, status, author_id,
                            created_at, changed_by, changed_at, completed_at)
                        values (:id, :mentee, :allocation, 'SECRET', 'SECRET', :day, :status, :author, now(), :author, now(), :done)
                        """)
                .param("id", id)
                .param("mentee", in.mentee.value())
                .param("allocation", in.allocation.value())
                .param("day", day)
                .param("status", status)
                .param("author", in.mentor.value())
                .param("done", isDone ? OffsetDateTime.now(ZoneOffset.UTC) : null)
                .update();
        return id;
    }

    private static MeetingOutline outline() {
        return new MeetingOutline("Talk", MeetingMode.PHONE, null, null, "");
    }

    private static MeetingSlot slot(Instant at) {
        return MeetingSlot.at(at, ZoneId.of("UTC"), 45);
    }

    private static void run(Instant at, Runnable work) {
        ScopedValue.where(Time.PRETENDED, at).run(work);
    }

    private List<Instant> told(UUID subject, String news) {
        return database.sql("select at from notice where subject_id = ? and news = ? order by at")
                .params(subject, news)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    private List<String> news(Id person) {
        return database.sql(
                        "select news || ' ' || many from notice where person_id = ? and news not like 'MEETING%' order by at, id")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
