package lodestar.allocation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import lodestar.LodestarTest;
import lodestar.e2e.Visitor;
import lodestar.e2e.Visitors;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Allocating in a real browser, and every page of the room looked at by axe.
@LodestarTest
class AllocationStory {

    @RegisterExtension final Visitors visitors = new Visitors();

    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Institution institution;
    private StudentId mentor;

    @BeforeEach
    void open() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = institution.aStudentIn(mentoring.batch, "Ottoline", "Featherstonehaugh");
        mentoring.becomesMentor(mentor, 3);
    }

    @Test
    void a_coordinator_allocates_mentees_by_typing_names() {
        institution.aStudentIn(mentoring.batch, "Bartholomew", "Quizzenberry");
        institution.aStudentIn(mentoring.batch, "Clementine", "Quizzenberry");
        var visitor = coordinator().open("/allocations/new");
        var page = visitor.page();

        pick(visitor, "mentor", "featherst", "Ottoline Featherstonehaugh");
        assertThat(page.locator("select[name=batch]")).hasValue(mentoring.batch.value().toString());
        pick(visitor, "mentees", "quizzen", "Bartholomew Quizzenberry");
        pick(visitor, "mentees", "quizzen", "Clementine Quizzenberry");
        visitor.assertAccessible();
        page.locator("button.first").click();

        assertThat(page.locator("[role=status]")).containsText("The mentees are allocated.");
        assertThat(page.locator("main table")).containsText("Clementine Quizzenberry");
        assertThat(page.locator("main")).containsText("2 of 3 places taken");
        visitor.assertAccessible();
    }

    @Test
    void another_course_offers_its_batches() {
        var course = institution.aCourse("A course apart");
        var batch = institution.aBatch(course, "A batch apart");
        var visitor = coordinator().open("/allocations/new?mentor=" + mentor.value());
        var page = visitor.page();
        page.selectOption("select[name=course]", course.value().toString());
        page.selectOption("select[name=batch]", batch.value().toString());
        assertThat(page.locator("[data-combobox-url*='" + batch.value() + "']")).hasCount(1);
    }

    @Test
    void every_page_is_for_everybody() {
        var mentee = mentoring.aStudent();
        var allocation = mentoring.allocated(mentor, mentee, mentoring.aStudent());
        mentoring.aStudent();
        String here = "/allocations/" + allocation.value();
        var visitor = coordinator();
        for (String address :
                new String[] {
                    "/mentors?q=featherstonehaugh",
                    "/mentors?q=nobodyatall",
                    "/mentors/" + mentor.value(),
                    "/mentors/" + mentor.value() + "/edit",
                    "/allocations?batch=" + mentoring.batch.value(),
                    "/allocations?q=nobodyatall",
                    "/allocations/new",
                    "/allocations/new?mentor=" + mentor.value(),
                    "/allocations/unmentored",
                    "/allocations/unmentored?batch=" + mentoring.batch.value(),
                    here,
                    here + "/mentees",
                    here + "/mentees/" + mentee.value() + "/ending",
                    here + "/closure"
                }) {
            visitor.open(address).assertAccessible();
        }
        var page = visitor.page();
        page.locator("textarea[name=reason]").fill("");
        page.locator("main form.form button").first().click();
        assertThat(page.locator(".errors")).isFocused();
        visitor.assertAccessible();
        page.locator("textarea[name=reason]").fill("The term is over");
        page.locator("main form.form button").first().click();
        assertThat(page.locator("main")).containsText("2 students are left without a mentor");
        visitor.assertAccessible();
        visitor.open("/allocations/new").page().locator("button.first").click();
        assertThat(page.locator(".errors")).containsText("Choose a mentor");
        visitor.assertAccessible();
    }

    @Test
    void an_admin_and_a_mentee_find_their_pages_readable() {
        var mentee = mentoring.aStudent();
        var allocation = mentoring.allocated(mentor, mentee);
        String here = "/allocations/" + allocation.value();
        var admin = visitors.arrives().with(institution.session(institution.anAdmin()));
        admin.open("/allocations/new?mentor=" + mentor.value()).assertAccessible();
        admin.open(here + "/supervisor").assertAccessible();
        admin.open(here + "/voiding").assertAccessible();
        var phone = visitors.arrivesByPhone().with(institution.session(mentee));
        phone.open(here).assertAccessible();
        phone.open("/allocations").assertAccessible();
        visitors.arrivesByPhone()
                .with(institution.session(mentor))
                .open("/mentors/" + mentor.value())
                .assertAccessible();
    }

    private Visitor coordinator() {
        Id reviewer = mentoring.reviewer;
        return visitors.arrives().with(institution.session(reviewer));
    }

    private static void pick(Visitor visitor, String field, String typed, String name) {
        var page = visitor.page();
        page.locator("#" + field).fill(typed);
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(name)).click();
        assertThat(page.locator("#" + field + "-picked")).containsText(name);
    }
}
