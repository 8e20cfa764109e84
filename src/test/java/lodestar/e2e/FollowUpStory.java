package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import lodestar.LodestarTest;
import lodestar.followup.file.FileKind;
import lodestar.followup.file.Samples;
import lodestar.shared.Id;
import lodestar.testing.FollowingUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mentor writes down what was said, and the mentee reads it, in a real browser.
@LodestarTest
class FollowUpStory {

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired private JdbcClient database;

    private FollowingUp pair;

    @BeforeEach
    void meet() {
        pair = new FollowingUp(database);
    }

    @Test
    void from_a_held_meeting_to_a_text_that_the_mentee_reads() throws IOException {
        var meeting = pair.aHeldMeeting("First talk", "- the topic");
        Visitor mentor = visit(pair.mentor);
        mentor.open("/followups/new?meeting=" + meeting.value()).assertAccessible();
        Page page = mentor.page();

        page.getByLabel("Summary").first().fill("We **found** a topic.");
        assertThat(page.locator("#kept")).containsText("Kept at");
        page.locator("button[name=field][value=summary]").click();
        assertThat(page.locator("#summary-preview strong")).hasText("found");

        page.getByLabel("What").fill("Read chapter two, twice");
        button(page, "Add a step").click();
        assertThat(page.locator("[name=itemWords]")).hasCount(2);
        assertThat(page.locator("[name=itemWords]").first()).hasValue("Read chapter two, twice");
        page.locator("[name=itemWords]").last().fill("Send the outline");
        button(page, "Remove step 2").click();
        assertThat(page.locator("[name=itemWords]")).hasCount(1);
        page.getByLabel("Checklist")
                .setInputFiles(
                        new FilePayload("plan.exe", "application/pdf", Samples.of(FileKind.PDF)));
        button(page, "Save and complete").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(" with ");
        assertThat(page.locator(".notice")).containsText("The mentee can read it now");
        mentor.assertAccessible();
        String record = page.url();

        Visitor mentee = visit(pair.mentee);
        mentee.open(record).assertAccessible();
        Locator tick = mentee.page().locator("#steps .tick");
        tick.click();
        assertThat(tick).hasAttribute("aria-pressed", "true");
        var download =
                mentee.page().waitForDownload(() -> mentee.page().getByText("plan.pdf").click());
        assertThat(Files.readAllBytes(download.path())).isEqualTo(Samples.of(FileKind.PDF));
        mentee.open("/followups").assertAccessible();

        mentor.open(record + "/edit").assertAccessible();
        page.getByLabel("Summary").first().fill("We found a better topic.");
        button(page, "Save").click();
        mentee.open(record);
        mentee.page().getByText("Read and compare").click();
        assertThat(
                        mentee.page()
                                .locator("ins")
                                .filter(new Locator.FilterOptions().setHasText("better")))
                .hasCount(1);
        mentee.assertAccessible();
    }

    @Test
    void what_was_typed_comes_back_after_the_browser_was_lost() {
        Visitor mentor = visit(pair.mentor);
        mentor.open("/followups/new");
        mentor.page().getByLabel("Mentee").selectOption(pair.mentee.value().toString());
        assertThat(mentor.page().getByLabel("Allocation"))
                .hasValue(pair.allocation.value().toString());
        mentor.page().getByLabel("Summary").first().fill("Half a thought");
        assertThat(mentor.page().locator("#kept")).containsText("Kept at");

        Visitor again = visit(pair.mentor);
        again.open("/followups/new").assertAccessible();
        assertThat(again.page().getByLabel("Summary").first()).hasValue("Half a thought");
        button(again.page(), "Throw it away").click();
        assertThat(again.page().getByLabel("Summary").first()).hasValue("");
    }

    @Test
    void without_scripts_a_coordinator_finds_the_student_and_saves() {
        Visitor coordinator = visitors.arrivesWithoutScripts();
        coordinator.with(pair.institution().session(pair.mentoring.reviewer));
        coordinator.open("/followups/new");
        Page page = coordinator.page();
        page.getByLabel("Mentee").first().fill(pair.institution().number(pair.mentee));
        button(page, "Find").click();
        page.locator("[name=student]").check();
        button(page, "Update").first().click();
        assertThat(page.getByLabel("Allocation")).hasValue(pair.allocation.value().toString());
        button(page, "Add a step").click();
        assertThat(page.locator("[name=itemWords]")).hasCount(2);
        button(page, "Save and plan").click();
        assertThat(page.locator(".errors")).containsText("Give a day");
        page.getByLabel("Date").fill(FollowingUp.TODAY.plusDays(2).toString());
        button(page, "Save and plan").click();
        assertThat(page.locator(".tag")).hasText("Planned");
    }

    @Test
    void a_file_that_is_far_too_large_is_refused_with_a_sentence() {
        Visitor mentor = visit(pair.mentor);
        mentor.open("/followups/new");
        Page page = mentor.page();
        page.getByLabel("Mentee").selectOption(pair.mentee.value().toString());
        page.getByLabel("Summary").first().fill("Half a thought");
        byte[] large = "a".repeat(11 << 20).getBytes(StandardCharsets.UTF_8);
        page.getByLabel("Checklist")
                .setInputFiles(new FilePayload("large.txt", "text/plain", large));
        button(page, "Save draft").click();
        assertThat(page.locator(".errors")).containsText("too large");
        assertThat(page.getByLabel("Summary").first()).hasValue("Half a thought");
        mentor.assertAccessible();
    }

    @Test
    void the_journal_is_readable_by_everybody_who_may() {
        Visitor admin = visit(pair.institution().anAdmin());
        admin.open("/settings");
        visit(pair.mentee).open("/settings").forgive();
        admin.open("/journal").assertAccessible();
        assertThat(admin.page().locator("tbody tr").first())
                .containsText(Pattern.compile("Denied|Done"));
        admin.page().getByLabel("Outcome").selectOption("DENIED");
        assertThat(admin.page().locator("#list tbody tr").first()).containsText("Denied");
        assertThat(admin.page()).hasURL(Pattern.compile(".*outcome=DENIED.*"));
    }

    private Visitor visit(Id person) {
        return visitors.arrives().with(pair.institution().session(person));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
