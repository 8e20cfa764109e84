package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class MeetingStory {

    private static final String DAY = LocalDate.now(ZoneOffset.UTC).plusDays(5).toString();

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired JdbcClient database;
    @Autowired Meetings meetings;

    private Institution institution;
    private Mentoring mentoring;
    private StudentId mentor;
    private StudentId mentee;
    private PersonId admin;

    @BeforeEach
    void somebody_mentors() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        admin = institution.anAdmin();
    }

    @Test
    void staff_plan_a_meeting_for_a_mentor() {
        var visitor = visitors.arrives().with(institution.session(admin)).open("/meetings/new");
        var page = visitor.page();
        page.locator("#mentor").pressSequentially(institution.number(mentor));
        page.locator("[role=option]").first().click();
        page.getByLabel(institution.name(mentee)).check();
        assertThat(page.locator("#mentor-picked")).containsText(institution.name(mentor));

        assertThat(page.locator("#place")).isHidden();
        page.getByText("In person").click();
        assertThat(page.locator("#place")).isVisible();
        assertThat(page.locator("#link")).isHidden();
        page.locator("#place").fill("B 112");
        page.locator("#description").fill("Bring a **pen**");
        page.getByText("Preview").click();
        assertThat(page.locator("#description-preview strong")).hasText("pen");
        page.locator("#date").fill(DAY);
        page.locator("#time").fill("14:00");
        press(page, "Plan meeting");
        assertThat(page.locator(".errors a")).hasCount(1);
        assertThat(page.getByLabel(institution.name(mentee))).isChecked();
        assertThat(page.locator("#place")).hasValue("B 112");
        page.locator("#name").fill("First talk");
        press(page, "Plan meeting");

        assertThat(page.locator(".notice")).containsText("planned");
        assertThat(page.locator(".facts")).containsText("B 112");
        visitor.assertAccessible();
    }

    @Test
    void a_mentor_does_the_same_without_scripts_and_says_who_came() {
        var visitor =
                visitors.arrivesWithoutScripts()
                        .with(institution.session(mentor))
                        .open("/meetings/new");
        var page = visitor.page();
        page.locator("#name").fill("A talk between us");
        page.getByLabel(institution.name(mentee)).check();
        page.locator("[name=mode][value=PHONE]").check();
        page.locator("#zone").fill("Kathmandu");
        page.locator("button[name=_find][value=zone]").click();
        assertThat(page.locator("#name")).hasValue("A talk between us");
        page.locator("#zone-picked [value='Asia/Kathmandu']").check();
        page.locator("#date").fill(LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
        page.locator("#time").fill("10:00");
        press(page, "Plan meeting");
        assertThat(page.locator("main")).containsText("This time is over");
        page.locator("input[name=past]").check();
        press(page, "Plan meeting");
        assertThat(page.locator(".facts")).containsText("Asia/Kathmandu");

        page.getByText("Mark as done").click();
        page.locator("[value=ATTENDED]").check();
        press(page, "Mark as done");
        assertThat(page.locator(".head .tag")).hasText("Done");
        assertThat(page.getByText("Write a follow-up")).isVisible();
        press(page, "Take it back");
        assertThat(page.locator(".head .tag")).hasText("Scheduled");
    }

    @Test
    void every_page_of_a_meeting_is_for_everybody() {
        var held = plan(Instant.now().minus(Duration.ofDays(1)));
        meetings.hold(held, Map.of(mentee, Attendance.ATTENDED), institution.actor(admin));
        var open = plan(Instant.now().minus(Duration.ofDays(2)));
        var first = plan(Instant.now().plus(Duration.ofDays(2)));
        var moved =
                meetings.reschedule(
                        first,
                        slot(Instant.now().plus(Duration.ofDays(3))),
                        "An exam that day",
                        institution.actor(admin));
        var visitor = visitors.arrives().with(institution.session(admin));
        visitor.open(here(open) + "/completion");
        press(visitor.page(), "Mark as done");
        assertThat(visitor.page().locator(".errors")).isVisible();
        visitor.assertAccessible();
        for (String address :
                new String[] {
                    "/meetings?mentor=" + mentor.value(),
                    "/meetings?q=nothing+like+it",
                    "/meetings/agenda",
                    here(held),
                    here(moved),
                    here(moved) + "/edit",
                    here(moved) + "/reschedule",
                    here(moved) + "/cancellation",
                    here(moved) + "/voiding"
                }) {
            visitor.open(address).assertAccessible();
        }
        var mentorless = mentoring.aMentor();
        visitors.arrives()
                .with(institution.session(mentorless))
                .open("/meetings/new")
                .assertAccessible();
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static String here(MeetingId id) {
        return "/meetings/" + id.value();
    }

    private MeetingId plan(Instant at) {
        var outline =
                new MeetingOutline(
                        "Weekly talk " + UUID.randomUUID(),
                        MeetingMode.ONLINE,
                        "https://meet.google.com/abc-defg-hij",
                        null,
                        "- one\n- **two**");
        return meetings.plan(mentor, outline, slot(at), Set.of(mentee), institution.actor(admin));
    }

    private static MeetingSlot slot(Instant at) {
        return MeetingSlot.at(at.truncatedTo(ChronoUnit.MINUTES), ZoneId.of("Asia/Kathmandu"), 45);
    }
}
