package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lodestar.LodestarTest;
import lodestar.access.Accounts;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mentor and a mentee on phones, from the one-time link to a meeting that was moved, held and
/// followed up; once with scripts and once without.
@LodestarTest
class PortalStory {

    private static final String PASSWORD = "a long walk by the river";

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired private JdbcClient database;
    @Autowired private Accounts accounts;
    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;

    @BeforeEach
    void two_are_allocated() {
        var mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void from_the_first_sign_in_to_a_step_ticked_off(boolean scripts) {
        Visitor younger = comes(mentee, scripts);
        agrees(younger);
        assertThat(younger.page().locator("aside").first()).containsText(institution.name(mentor));

        Visitor elder = comes(mentor, scripts);
        agrees(elder);
        plans(elder.page());
        elder.open("/");
        assertThat(next(elder)).containsText(institution.name(mentee));
        press(younger.open("/").page().locator("#next-mentee"), "First talk");
        assertThat(younger.page().locator("main")).containsText("Library");

        moves(elder.page());
        assertThat(next(younger.open("/"))).containsText("New time");
        if (scripts) {
            elder.open("/").assertAccessible();
            younger.assertAccessible();
        }

        theHourHasCome();
        holds(elder.open("/").page());
        followsUp(elder.open("/").page());
        assertThat(elder.open("/").page().locator("[aria-labelledby=mentees]"))
                .containsText("one step open");

        ticks(younger.open("/").page());
        press(younger.page().locator("[aria-labelledby=shared]"), "written by");
        assertThat(younger.page().locator("main")).containsText("Boxes and arrows.");
    }

    private Visitor comes(StudentId person, boolean scripts) {
        Visitor visitor =
                visitors.arrives(
                        new NewContextOptions()
                                .setViewportSize(390, 844)
                                .setHasTouch(true)
                                .setJavaScriptEnabled(scripts));
        visitor.open("/links/" + accounts.link(person.person(), Actor.SYSTEM).text());
        visitor.page().locator("#newPassword").fill(PASSWORD);
        visitor.page().locator("main button.first").click();
        assertThat(visitor.page().locator("[name=email]")).isVisible();
        return visitor.signIn(institution.email(person.person()), PASSWORD).open("/");
    }

    private static void agrees(Visitor visitor) {
        press(visitor.page().locator("main"), "Read and accept");
        visitor.page().locator("button", text("Yes, I accept it")).click();
        assertThat(visitor.page().locator(".notice")).containsText("accepted");
        assertThat(visitor.page().locator("main")).not().containsText("Read and accept");
    }

    private void plans(Page page) {
        press(page.locator("[aria-labelledby=next-mentor]"), "Plan a meeting");
        page.getByLabel(institution.name(mentee)).check();
        page.locator("#name").fill("First talk");
        page.locator("[name=mode][value=IN_PERSON]").check();
        page.locator("#place").fill("Library");
        when(page, 2);
    }

    private static void moves(Page page) {
        press(page.locator("#next-mentor"), "Reschedule");
        when(page, 3);
    }

    private static void when(Page page, int days) {
        page.locator("#date").fill(LocalDate.now(ZoneOffset.UTC).plusDays(days).toString());
        page.locator("#time").fill("10:00");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).isVisible();
    }

    /// The meeting was three hours ago.
    private void theHourHasCome() {
        database.sql(
                        """
                        update meeting
                           set starts_at = starts_at - gap, ends_at = ends_at - gap, starts_local = starts_local - gap
                          from (select max(starts_at) - date_trunc('minute', now()) + interval '3 hours' as gap
                                  from meeting where host_id = :host and status = 'SCHEDULED') away
                         where host_id = :host and status = 'SCHEDULED'
                        """)
                .param("host", mentor.value())
                .update();
    }

    private static void holds(Page page) {
        press(page.locator("[aria-labelledby=busy]"), "Who came?");
        page.locator("[value=ATTENDED]").check();
        page.locator("main button.first").click();
        assertThat(page.locator(".head .tag")).hasText("Done");
    }

    private static void followsUp(Page page) {
        press(page.locator("[aria-labelledby=busy]"), "Write");
        assertThat(page.locator("#meetingDate")).not().hasValue("");
        page.getByLabel("Summary").first().fill("Boxes and arrows.");
        page.locator("[name=itemWords]").fill("Draw one more");
        page.locator("main button.first").click();
        assertThat(page.locator(".head .tag")).hasText("Completed");
    }

    private static void ticks(Page page) {
        Locator tick = page.locator("#agreed-mentee .tick");
        tick.click();
        assertThat(tick).hasAttribute("aria-pressed", "true");
        tick.click();
        assertThat(tick).hasAttribute("aria-pressed", "false");
        tick.click();
        assertThat(tick).hasAttribute("aria-pressed", "true");
    }

    private static Locator next(Visitor visitor) {
        return visitor.page().locator("main .next");
    }

    private static void press(Locator part, String link) {
        part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)).first().click();
    }

    private static Page.LocatorOptions text(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
