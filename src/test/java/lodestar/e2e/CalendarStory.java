package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import lodestar.LodestarTest;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.StudentId;
import lodestar.testing.Mentoring;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class CalendarStory {

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired JdbcClient database;
    @Autowired Meetings meetings;

    private Mentoring mentoring;
    private StudentId mentee;

    @BeforeEach
    void a_meeting_past_midnight_is_planned_for_next_week() {
        mentoring = new Mentoring(database);
        var mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        var night = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(9, ChronoUnit.DAYS);
        meetings.plan(
                mentor,
                new MeetingOutline("Night talk", MeetingMode.PHONE, null, null, ""),
                MeetingSlot.at(night.minusSeconds(900), ZoneId.of("UTC"), 60),
                Set.of(mentee),
                mentoring.institution().actor(mentoring.institution().anAdmin()));
    }

    @Test
    void a_mentee_makes_a_calendar_address_on_a_phone_and_a_program_opens_it() {
        var session = mentoring.institution().session(mentee);
        var visitor = visitors.arrivesByPhone().with(session).open("/meetings/agenda");
        visitor.page().getByRole(AriaRole.LINK, named("Calendar feed")).click();
        visitor.page().getByRole(AriaRole.BUTTON, named("Make an address")).click();
        assertThat(visitor.page().getByLabel("Secret address"))
                .hasValue(Pattern.compile("/calendar/[\\w-]{43}\\.ics$"));
        visitor.assertAccessible().assertFitsAPhone();
        visitor.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "pictures", "calendar-feed.png")));
        String address = visitor.page().getByLabel("Secret address").inputValue();
        var program = visitors.arrives().page().request();
        var answer = program.get(address);
        Assertions.assertThat(answer.status()).isEqualTo(200);
        Assertions.assertThat(answer.text()).contains("SUMMARY:Night talk");

        visitor.page().getByRole(AriaRole.BUTTON, named("Revoke the address")).click();
        assertThat(visitor.page().getByText("You have no feed address yet")).isVisible();
        Assertions.assertThat(program.get(address).status()).isEqualTo(404);
    }

    @Test
    void the_week_is_a_table_at_the_desk_and_a_list_by_day_on_a_phone() {
        var session = mentoring.institution().session(mentee);
        String week =
                "/meetings/week?of="
                        + Instant.now().plus(9, ChronoUnit.DAYS).toString().substring(0, 10);
        var desk = visitors.arrives().with(session).open(week).assertAccessible();
        assertThat(desk.page().locator("table.week")).isVisible();
        assertThat(desk.page().locator("ol.agenda")).isHidden();
        var phone = visitors.arrivesByPhone().with(session).open(week).assertAccessible();
        assertThat(phone.page().locator("table.week")).isHidden();
        assertThat(phone.page().locator("ol.agenda")).isVisible();
        phone.assertFitsAPhone();
        phone.page().getByRole(AriaRole.LINK, named("Previous week")).click();
        phone.page().getByRole(AriaRole.LINK, named("Previous week")).click();
        assertThat(phone.page().getByRole(AriaRole.HEADING).first()).containsText("Week");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
