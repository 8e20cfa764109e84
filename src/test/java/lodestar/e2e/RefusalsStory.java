package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import lodestar.LodestarTest;
import lodestar.nomination.Nominations;
import lodestar.people.StudentId;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Nominating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The refusals that people know, S1-111 to S1-115, each in a real browser: one sentence that says
/// what to do, and nothing that was typed is lost.
@LodestarTest
class RefusalsStory {

    private static final String REASON = "Has run the help desk, unasked.";

    @RegisterExtension final Visitors visitors = new Visitors();

    @Autowired private JdbcClient database;
    @Autowired private Nominations nominations;
    private Institution institution;
    private Nominating college;

    @BeforeEach
    void found() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
    }

    @Test
    void s1_111_an_empty_batch_says_so() {
        var empty = institution.aBatch(college.course(), "Nobody yet");
        Page page = form();
        page.selectOption("#batch", empty.value().toString());

        assertThat(page.locator("main")).containsText("Nobody is enrolled in this batch");
        assertThat(page.locator("#reason")).hasValue(REASON);
    }

    @Test
    void s1_112_a_student_without_a_gradebook_cannot_be_nominated() {
        StudentId ungraded = institution.aStudentIn(college.batch(), "Ungraded", "Person");
        Page page = form();
        page.selectOption("#batch", college.batch().value().toString());
        pick(page, institution.number(ungraded));
        page.getByLabel("Academic Guidance").check();
        page.getByText("Submit for approval").click();

        assertThat(page.locator(".errors")).containsText("has no gradebook");
        assertThat(page.locator("#reason")).hasValue(REASON);
        assertThat(page.locator("#candidate-picked input:checked"))
                .hasValue(ungraded.value().toString());
    }

    @Test
    void s1_113_a_second_nomination_in_a_batch_names_and_links_the_first() {
        var first = college.submitted();
        Page page = form();
        page.selectOption("#batch", college.batch().value().toString());
        pick(page, institution.number(college.candidate()));
        page.getByLabel("Academic Guidance").check();
        page.getByText("Submit for approval").click();

        assertThat(page.locator(".errors")).containsText("APP");
        assertThat(page.locator(".errors a[href='/nominations/" + first.value() + "']"))
                .hasCount(1);
        assertThat(page.locator("#reason")).hasValue(REASON);
    }

    @Test
    void s1_114_who_is_not_an_approved_mentor_plans_no_meeting() {
        StudentId nobody = institution.aStudentIn(college.batch());
        Page page =
                visitors.arrives().with(institution.session(nobody)).open("/meetings/new").page();

        assertThat(page.locator("main")).containsText("Only an approved mentor can hold meetings");
    }

    @Test
    void s1_115_a_mentor_without_an_allocation_learns_what_happens_next() {
        StudentId mentor = new Mentoring(database).aMentor();
        Page page =
                visitors.arrives().with(institution.session(mentor)).open("/meetings/new").page();

        assertThat(page.locator("main")).containsText("coordinator");
        assertThat(page.locator("input[name=mentees]")).hasCount(0);
    }

    private Page form() {
        Page page =
                visitors.arrives()
                        .with(institution.session(college.tutor()))
                        .open("/nominations/new")
                        .page();
        page.locator("#reason").fill(REASON);
        page.selectOption("#course", college.course().value().toString());
        return page;
    }

    private static void pick(Page page, String number) {
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        page.locator("#candidate").fill(number);
        page.locator("#candidate-list [role=option]").first().waitFor();
        page.locator("#candidate").press("ArrowDown");
        page.locator("#candidate").press("Enter");
        page.locator("#candidate-picked input:checked").first().waitFor();
    }
}
