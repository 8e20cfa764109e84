package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.people.PersonId;
import lodestar.roster.file.PackageOf;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The main job from end to end, with four people at four browsers: an admin imports the roster and
/// its marks, a teacher nominates, the admin decides and allocates, the mentor plans, holds and
/// follows up, the mentee reads.
@LodestarTest
class MainStory {

    @RegisterExtension final Visitors visitors = new Visitors();

    @Autowired private JdbcClient database;
    @TempDir Path folder;
    private Institution institution;
    private String its;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        its = Institution.unique("main");
    }

    @Test
    void from_a_roster_to_a_follow_up_that_the_mentee_reads() throws IOException {
        Visitor admin = visitors.arrives().with(institution.session(institution.anAdmin()));
        load(admin, roster());
        load(admin, marks());

        Visitor tutor = visitors.arrives().with(institution.session(person("t")));
        nominate(tutor.open("/nominations/new").page());
        String nomination = tutor.page().url();

        decideAndAllocate(admin.open(nomination).page());

        Visitor mentor = visitors.arrivesByPhone().with(institution.session(person("m")));
        meet(mentor.open("/meetings/new").page());
        followUp(mentor.open("/").page());
        mentor.open("/").assertAccessible();

        Visitor mentee = visitors.arrivesByPhone().with(institution.session(person("e")));
        Page page = mentee.open("/").assertAccessible().page();
        page.locator("main a[href^='/followups/']").first().click();
        assertThat(page.locator("main")).containsText("Two pointers, on paper.");
        mentee.open("/nominations/" + UUID.randomUUID());
        assertThat(page.locator("h1")).not().containsText("mentor");
    }

    private static void load(Visitor admin, Path file) {
        Page page = admin.open("/roster").page();
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("button.first").click();
        assertThat(page.locator("main")).containsText("Nothing has changed yet");
        page.locator("button.first").click();
        assertThat(page.locator("main")).containsText("All of it counts at once");
    }

    private void nominate(Page page) {
        page.locator("#reason").fill("Explains pointers better than I do.");
        page.selectOption("#course", id("course", "c"));
        page.selectOption("#batch", id("batch", "k"));
        pick(page, "candidate", its + "-m");
        assertThat(page.locator("#of-candidate .score")).containsText("90 %");
        pick(page, "mentees", its + "-e");
        page.getByLabel("Technical Skills").check();
        page.getByText("Submit for approval").click();
        assertThat(page.locator(".notice")).containsText("Submitted");
    }

    private void decideAndAllocate(Page page) {
        assertThat(page.locator("main")).containsText("Novak" + its);
        page.getByText("Approve", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#mentees-picked")).containsText("Novak" + its);
        page.locator("main button.first").click();
        assertThat(page.locator("main")).containsText("Okafor" + its);
    }

    private static void meet(Page page) {
        page.locator("#name").fill("Pointers, slowly");
        page.locator("fieldset input[type=checkbox]").first().check();
        page.locator("[name=mode][value=IN_PERSON]").check();
        page.locator("#place").fill("Library");
        page.locator("#date").fill(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        page.locator("#time").fill("10:00");
        page.locator("main button.first").click();
        page.locator("input[name=past]").check();
        page.locator("main button.first").click();
        page.getByText("Mark as done").first().click();
        page.locator("[value=ATTENDED]").first().check();
        page.locator("main button.first").click();
        assertThat(page.locator("main")).containsText("Library");
    }

    private static void followUp(Page page) {
        page.locator("a[href^='/followups/new?meeting=']").first().click();
        page.getByLabel("Summary").first().fill("Two pointers, on paper.");
        page.getByText("Save and complete").click();
        assertThat(page.locator("main")).containsText("Two pointers, on paper.");
    }

    private static void pick(Page page, String field, String typed) {
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        page.locator("#" + field).fill(typed);
        page.locator("#" + field + "-list [role=option]").first().waitFor();
        page.locator("#" + field).press("ArrowDown");
        page.locator("#" + field).press("Enter");
        page.locator("#" + field + "-picked input:checked").first().waitFor();
    }

    private Path roster() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String at = ",active,2026-11-21,";
        Path zip =
                PackageOf.oneRoster("1.1")
                        .with("orgs", "delta", its + "-o" + at + "A college,school,,")
                        .with(
                                "academicSessions",
                                "delta",
                                "%s-y%sThe year,term,%s,%s,,%d"
                                        .formatted(
                                                its,
                                                at,
                                                today.minusDays(90),
                                                today.plusDays(200),
                                                today.getYear()))
                        .with(
                                "courses",
                                "delta",
                                its + "-c" + at + ",Computing,C" + its + ",," + its + "-o,,")
                        .with(
                                "classes",
                                "delta",
                                its
                                        + "-k"
                                        + at
                                        + "Computing A,,"
                                        + its
                                        + "-c,K"
                                        + its
                                        + ",scheduled,,"
                                        + its
                                        + "-o,"
                                        + its
                                        + "-y,,,")
                        .with(
                                "users",
                                "delta",
                                user("t", "teacher", "Lena", "Weber"),
                                user("m", "student", "Amara", "Okafor"),
                                user("e", "student", "Jakub", "Novak"))
                        .with(
                                "enrollments",
                                "delta",
                                seat("t", "teacher"),
                                seat("m", "student"),
                                seat("e", "student"))
                        .zip(folder);
        return Files.move(zip, folder.resolve("roster.zip"));
    }

    private String user(String who, String role, String given, String family) {
        return "%s-%s,active,2026-11-21,true,%s-o,%s,%s%s,,%s,%s%s,,%s-%s,,,,,,"
                .formatted(its, who, its, role, its, who, given, family, its, its, who);
    }

    private String seat(String who, String role) {
        return "%s-s%s,active,2026-11-21,%s-k,%s-o,%s-%s,%s,,,"
                .formatted(its, who, its, its, its, who, role);
    }

    private Path marks() throws IOException {
        return Files.writeString(
                folder.resolve("marks.csv"),
                "student_number,course_code,assessment,weight,marks,total_marks,status\r\n"
                        + its
                        + "-m,C"
                        + its
                        + ",Final,100,90,100,ENTERED\r\n");
    }

    private PersonId person(String who) {
        return new PersonId(
                database.sql(
                                "select id from student where source_id = :id union all select id from faculty where source_id = :id")
                        .param("id", its + "-" + who)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single());
    }

    private String id(String table, String what) {
        return database.sql("select id from " + table + " where source_id = ?")
                .param(its + "-" + what)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
