package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.booking.Availabilities;
import lodestar.booking.MeetingLinks;
import lodestar.meeting.MeetingId;
import lodestar.people.StudentId;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Timekeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From a mentor's first hours to a booked, moved and cancelled meeting, on a phone.
@LodestarTest
class BookingStory {

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired private JdbcClient database;
    @Autowired private MeetingLinks links;
    @Autowired private Availabilities availabilities;

    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;

    @BeforeEach
    void somebody_mentors() {
        var mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
    }

    @Test
    void a_time_is_offered_booked_moved_and_cancelled_on_a_phone() {
        story(visitors.arrivesByPhone(), visitors.arrivesByPhone(), visitors.arrivesByPhone());
    }

    @Test
    void the_same_without_scripts() {
        story(withoutScripts(), withoutScripts(), withoutScripts());
    }

    private void story(Visitor offering, Visitor booking, Visitor linked) {
        Page mine = offering.with(institution.session(mentor)).open("/bookings").page();
        mine.locator("main a[href='/availability']").click();
        for (int day = 0; day < 7; day++) {
            if (!mine.locator("#from" + day).isVisible()) {
                mine.locator("details:has(#from" + day + ") > summary").click();
            }
            mine.locator("#from" + day).fill("16:00");
            mine.locator("#to" + day).fill("18:00");
        }
        press(mine, "Save");
        assertThat(mine.locator(".errors a")).hasCount(1);
        offering.assertFitsAPhone();
        mine.locator("#link").fill("https://meet.google.com/abc-defg-hij");
        press(mine, "Save");
        assertThat(mine.locator(".notice")).containsText("saved");

        Page page = booking.with(institution.session(mentee)).open("/bookings").page();
        page.locator("main a.button.first").click();
        page.locator(".agenda a").last().click();
        page.locator("#name").fill("My exam");
        press(page, "Book this time");
        assertThat(page.locator("h1")).containsText("My exam");
        booking.assertFitsAPhone();

        page.getByText("Move to a free time").click();
        page.locator(".agenda a").last().click();
        press(page, "Move meeting");
        assertThat(page.locator(".notice")).containsText("new time");

        var id = new MeetingId(UUID.fromString(page.url().replaceAll(".*/", "")));
        String link = links.cancel(id, mentee.person(), Instant.now().plus(Duration.ofDays(20)));
        Page open = linked.open(URI.create(link).getRawPath()).page();
        assertThat(open.locator("main")).not().containsText("My exam");
        linked.assertFitsAPhone();
        press(open, "Cancel your meeting");
        assertThat(open.locator("main")).containsText("is cancelled");
        page.reload();
        assertThat(page.locator(".head .tag")).hasText("Cancelled");
    }

    @Test
    void every_page_of_booking_is_for_everybody() {
        Timekeeping.everyDay(availabilities, institution, mentor);
        var mine = visitors.arrives().with(institution.session(mentor));
        for (String address :
                new String[] {"/bookings", "/availability", "/polls/new", "/busy-calendar"}) {
            mine.open(address).assertAccessible();
        }
        mine.open("/polls/new");
        Page page = mine.page();
        page.locator("#name").fill("Group talk");
        page.locator("[name=mode][value=PHONE]").check();
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        page.locator("#date0").fill(day);
        page.locator("#time0").fill("10:00");
        page.locator("#date1").fill(day);
        page.locator("#time1").fill("11:00");
        page.locator("#closes").fill(LocalDate.now(ZoneOffset.UTC).plusDays(5).toString());
        page.locator("#closesTime").fill("10:00");
        press(page, "Ask");
        mine.assertAccessible();
        String poll = URI.create(page.url()).getPath();

        var asked = visitors.arrives().with(institution.session(mentee)).open(poll);
        asked.page().locator("[value=YES]").first().check();
        press(asked.page(), "Send answer");
        assertThat(asked.page().locator(".errors")).isVisible();
        asked.assertAccessible();
        asked.page().locator("[value=NO]").last().check();
        press(asked.page(), "Send answer");
        asked.assertAccessible();
        String slots = "/bookings/new?mentor=" + mentor.value();
        asked.open(slots).assertAccessible();
        asked.page().locator(".agenda a").first().click();
        asked.assertAccessible();
        press(asked.page(), "Book this time");
        String meeting = URI.create(asked.page().url()).getPath();
        for (String address :
                new String[] {
                    meeting, meeting + "/move", meeting + "/another-time", meeting + "/withdrawal"
                }) {
            asked.open(address).assertAccessible();
        }
        var id = new MeetingId(UUID.fromString(meeting.replaceAll(".*/", "")));
        var ends = Instant.now().plus(Duration.ofDays(20));
        var stranger = visitors.arrives();
        stranger.open(URI.create(links.move(id, mentee.person(), ends)).getRawPath())
                .assertAccessible();
        stranger.open(URI.create(links.cancel(id, mentee.person(), ends)).getRawPath())
                .assertAccessible();
    }

    private Visitor withoutScripts() {
        return visitors.arrives(
                new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
