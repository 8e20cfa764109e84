package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import lodestar.LodestarTest;
import lodestar.nomination.Nominations;
import lodestar.testing.Institution;
import lodestar.testing.Nominating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A student is nominated and decided on in a real browser, with scripts and with the keyboard;
/// each page and state is looked at in light and dark and at 320 pixels.
@LodestarTest
class NominationStory {

    @RegisterExtension final Visitors visitors = new Visitors();

    @Autowired private JdbcClient database;
    @Autowired private Nominations nominations;
    private Institution institution;
    private Nominating college;

    @BeforeEach
    void found() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
        institution.anAchievement(college.candidate(), "Hackathon, second place");
        institution.aSkill(college.candidate(), "Explaining", 80);
        institution.aGradebook(college.mentees().getFirst(), college.course(), 58);
    }

    @Test
    void each_choice_opens_the_next_without_a_new_page() {
        var tutor = visitors.arrives().with(institution.session(college.tutor()));
        Page page = tutor.open("/nominations/new").page();
        page.locator("#reason").fill("Has run the help desk without being asked.");
        tutor.assertAccessible();

        page.selectOption("#course", college.course().value().toString());
        page.selectOption("#batch", college.batch().value().toString());
        pick(page, "candidate", "okafor");
        assertThat(page.locator("#of-candidate .score")).containsText("91 %");
        assertThat(page.locator("#of-candidate")).containsText("Hackathon, second place");
        pick(page, "mentees", institution.number(college.mentees().getFirst()));
        page.getByLabel("Academic Guidance").check();
        assertThat(page.locator("#reason")).hasValue("Has run the help desk without being asked.");
        tutor.assertAccessible();

        page.getByText("Submit for approval").click();
        assertThat(page.locator("h1")).hasText("Amara Okafor as mentor");
        assertThat(page.locator(".notice")).containsText("Submitted");
        tutor.assertAccessible();
    }

    @Test
    void a_refusal_says_what_is_missing_and_keeps_what_was_typed() {
        var tutor = visitors.arrives().with(institution.session(college.tutor()));
        Page page = tutor.open("/nominations/new").page();
        page.locator("#reason").fill("Explains well.");
        page.getByText("Submit for approval").click();
        assertThat(page.locator(".errors")).isFocused();
        assertThat(page.locator("#reason")).hasValue("Explains well.");
        tutor.assertAccessible();
        page.locator(".errors a[href='#course']").click();
        assertThat(page.locator("#course")).isFocused();
    }

    @Test
    void a_reviewer_finds_reads_and_decides() {
        var first = college.submitted();
        nominations.submit(college.proposal(college.another()), college.byTutor());
        var reviewer = visitors.arrives().with(institution.session(institution.aCoordinator()));
        Page page = reviewer.open("/nominations").page();
        page.locator("#q").fill("okafor");
        page.selectOption("#course", college.course().value().toString());
        Locator found = page.locator("a.cover[href='/nominations/" + first.value() + "']");
        assertThat(page.locator("tbody tr")).hasCount(1);
        reviewer.assertAccessible();
        found.click();
        assertThat(page.locator("h1")).hasText("Amara Okafor as mentor");
        reviewer.assertAccessible();

        page.locator("#reject .button").click();
        assertThat(page.locator("#reason-told .problem")).containsText("Say why");
        reviewer.assertAccessible();
        page.locator("#reason").fill("Please name mentees of another course.");
        page.locator("#reject .button").click();
        assertThat(page.locator(".callout.stop")).containsText("Please name mentees");
        reviewer.assertAccessible();
    }

    @Test
    void two_edits_meet_and_both_texts_are_shown() {
        var id = college.drafted();
        var tutor = visitors.arrives().with(institution.session(college.tutor()));
        Page page = tutor.open("/nominations/" + id.value() + "/edit").page();
        tutor.assertAccessible();
        page.locator("#reason")
                .fill("Has run the evening help desk since spring, and explains well.");
        nominations.edit(id, 0, college.proposal(), institution.actor(institution.anAdmin()));
        page.getByText("Save as draft").click();
        assertThat(page.locator("h1")).hasText("Somebody was faster");
        tutor.assertAccessible();
        page.getByText("Take mine").click();
        assertThat(page.locator("main")).containsText("since spring");
    }

    @Test
    void asking_for_a_reason_and_the_empty_list_are_sound_too() {
        var id = college.approved();
        var reviewer = visitors.arrives().with(institution.session(institution.aCoordinator()));
        reviewer.open("/nominations/" + id.value()).assertAccessible();
        reviewer.open("/nominations/" + id.value() + "/revocation").assertAccessible();
        var newcomer = visitors.arrives().with(institution.session(institution.aFaculty()));
        newcomer.open("/nominations").assertAccessible();
        newcomer.open("/nominations/new").assertAccessible();
    }

    private static void pick(Page page, String field, String typed) {
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        page.locator("#" + field).fill(typed);
        page.locator("#" + field + "-list [role=option]").first().waitFor();
        page.locator("#" + field).press("ArrowDown");
        page.locator("#" + field).press("Enter");
        page.locator("#" + field + "-picked input:checked").first().waitFor();
    }
}
