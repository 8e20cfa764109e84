package lodestar.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import lodestar.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class WeekPagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private Meetings meetings;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private Actor admin;

    @BeforeEach
    void somebody_mentors() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        admin = institution.actor(institution.anAdmin());
    }

    @Test
    void mentor_mentee_faculty_and_coordinator_see_the_week_and_a_stranger_does_not() {
        var meeting = plan("Round table", "2031-05-14T09:00:00Z");
        for (Id who : List.of(mentor, mentee, mentoring.tutor, institution.aCoordinator())) {
            var page = as(who).open("/meetings/week?of=2031-05-15");
            assertThat(page.text("table.week a")).contains("Round table");
            assertThat(page.html().select("ol.agenda a").attr("href"))
                    .isEqualTo("/meetings/" + meeting.value());
        }
        var stranger = as(mentoring.aStudent()).open("/meetings/week?of=2031-05-15");
        assertThat(stranger.has("table.week")).isFalse();
        assertThat(stranger.text(".empty")).contains("Nothing this week");
        assertThat(as(institution.aCounselor()).open("/meetings/week").status()).isEqualTo(403);
    }

    @Test
    void it_is_a_real_table_with_a_column_a_day_and_ways_to_other_weeks() {
        plan("Round table", "2031-05-14T09:00:00Z");
        var page = as(mentee).open("/meetings/week?of=2031-05-14");
        assertThat(page.html().select("table.week caption").text()).contains("Week 20", "2031");
        assertThat(page.html().select("table.week thead th[scope=col]")).hasSize(8);
        assertThat(page.html().select("table.week tbody th[scope=row]")).hasSize(1);
        assertThat(page.html().select("table.week tbody td").get(2).text()).contains("Round table");
        assertThat(page.html().select("a[rel=prev]").attr("href"))
                .isEqualTo("/meetings/week?of=2031-05-05");
        assertThat(page.html().select("a[rel=next]").attr("href"))
                .isEqualTo("/meetings/week?of=2031-05-19");
        assertThat(page.text("nav.row")).contains("This week");
        var now = as(mentee).open("/meetings/week");
        assertThat(now.text("nav.row")).doesNotContain("This week");
        assertThat(now.html().select(".tabs [aria-current=page]").text()).isEqualTo("Week");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2030-10-27, 60 minutes, 2030-10-27T00:30:00Z, 2030-10-27T01:30:00Z, (UTC+02:00), (UTC+01:00)",
        "America/New_York,    2030-11-03, 60 minutes, 2030-11-03T05:30:00Z, 2030-11-03T06:30:00Z, (UTC-04:00), (UTC-05:00)",
        "Australia/Lord_Howe, 2030-04-07, 30 minutes, 2030-04-06T14:40:00Z, 2030-04-06T15:10:00Z, (UTC+11:00), (UTC+10:30)",
    })
    void an_hour_that_clocks_show_twice_is_told_apart(
            String zone,
            String day,
            String longer,
            Instant first,
            Instant second,
            String one,
            String other) {
        plan("Early", first.toString());
        plan("Late", second.toString());
        institution.lives(mentee, ZoneId.of(zone));
        var page = as(mentee).open("/meetings/week?of=" + day);
        assertThat(page.text("table.week thead")).contains("go back by " + longer);
        assertThat(page.html().select("table.week .plan:contains(Early) time").text())
                .contains(one);
        assertThat(page.html().select("table.week .plan:contains(Late) time").text())
                .contains(other);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2030-03-31",
        "America/New_York, 2030-03-10",
        "Africa/Cairo, 2030-04-26"
    })
    void a_day_with_an_hour_less_says_so(String zone, String day) {
        institution.lives(mentee, ZoneId.of(zone));
        plan("Noon", day + "T12:00:00Z");
        var page = as(mentee).open("/meetings/week?of=" + day);
        assertThat(page.text("table.week thead")).contains("go forward by 60 minutes");
        assertThat(page.text("ol.agenda")).contains("go forward by 60 minutes");
    }

    @Test
    void a_meeting_past_midnight_stands_in_both_days_and_in_another_zone_in_one() {
        plan("Night talk", "2031-05-14T23:45:00Z");
        var page = as(mentee).open("/meetings/week?of=2031-05-14");
        assertThat(page.html().select("table.week .plan")).hasSize(2);
        assertThat(page.text("table.week")).contains("until the next day", "since the day before");
        institution.lives(mentee, ZoneId.of("Asia/Tokyo"));
        assertThat(
                        as(mentee)
                                .open("/meetings/week?of=2031-05-14")
                                .html()
                                .select("table.week .plan"))
                .hasSize(1);
    }

    @Test
    void a_week_takes_few_statements() {
        plan("Round table", "2031-05-14T09:00:00Z");
        plan("Square table", "2031-05-15T09:00:00Z");
        var reader = as(mentor);
        assertThat(Statements.of(() -> reader.open("/meetings/week?of=2031-05-14")))
                .hasSizeLessThanOrEqualTo(4);
    }

    private MeetingId plan(String name, String start) {
        return meetings.plan(
                mentor,
                new MeetingOutline(name, MeetingMode.PHONE, null, null, ""),
                MeetingSlot.at(Instant.parse(start), ZoneId.of("UTC"), 30),
                Set.of(mentee),
                admin);
    }

    private Reader as(Id person) {
        return new Reader(pages, institution.session(person));
    }
}
