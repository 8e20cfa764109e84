package lodestar.allocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lodestar.LodestarTest;
import lodestar.allocation.AllocationId;
import lodestar.nomination.Nominations;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Nominating;
import lodestar.testing.Reader;
import lodestar.testing.Reader.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Allocations as people see them.
@LodestarTest
class AllocationPagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private Nominations nominations;

    private Mentoring mentoring;
    private Institution institution;
    private Reader coordinator;
    private Reader admin;

    @BeforeEach
    void open() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        coordinator = reader(mentoring.reviewer);
        admin = reader(institution.anAdmin());
    }

    @Test
    void an_approved_nomination_is_allocated_in_one_step_with_its_mentees_ticked() {
        var college = Nominating.in(institution, nominations);
        var nomination = college.approved();
        var taken = college.mentees().getFirst();
        takenByAnother(college, taken);

        var form = coordinator.open("/allocations/new?nomination=" + nomination.value());
        assertThat(form.html().select("input[name=mentor][checked]").val())
                .isEqualTo(college.candidate().value().toString());
        assertThat(chosen(form, "batch")).isEqualTo(college.batch().value().toString());
        assertThat(form.html().select("input[name=mentees][checked]")).hasSize(2);
        assertThat(form.html().select("label:has(input[value=" + taken.value() + "])").text())
                .contains(institution.name(taken), "has a mentor");
        assertThat(form.text(".facts")).contains(institution.name(college.tutor()));

        var done = coordinator.send(form);
        assertThat(done.status()).isEqualTo(303);
        var page = coordinator.open(done.location());
        assertThat(page.text("main"))
                .contains(institution.name(college.candidate()), "ALC")
                .contains(institution.name(college.mentees().get(1)));
        assertThat(page.text(".meter")).contains("2 of 8 places taken");
        assertThat(page.text(".timeline")).contains("Allocated:");
    }

    @Test
    void the_same_form_sent_twice_allocates_once() {
        var form = coordinator.open("/allocations/new?mentor=" + mentoring.aMentor().value());
        var mentee = mentoring.aStudent().value().toString();
        var first = coordinator.send(form, "mentees", mentee);
        var second = coordinator.send(form, "mentees", mentee);
        assertThat(first.location()).isNotEmpty().isEqualTo(second.location());
    }

    @Test
    void a_mentor_brings_course_and_batch_along() {
        var mentor = mentoring.aMentor();
        var form = coordinator.open("/allocations/new?mentor=" + mentor.value());
        assertThat(chosen(form, "course")).isEqualTo(mentoring.course.value().toString());
        assertThat(chosen(form, "batch")).isEqualTo(mentoring.batch.value().toString());
    }

    @Test
    void another_batch_can_be_chosen() {
        var mentor = mentoring.aMentor();
        var juniors = institution.aBatch(mentoring.course);
        var mentee = institution.aStudentIn(juniors);
        var form = coordinator.open("/allocations/new?mentor=" + mentor.value());
        var again =
                coordinator.post(
                        "/allocations/new",
                        Map.of(
                                "mentor", one(mentor),
                                "course", one(mentoring.course),
                                "batch", one(juniors),
                                "startsOn", new String[] {form.value("startsOn")}));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html().select("[data-combobox-url*=" + juniors.value() + "]")).hasSize(1);
        var done = coordinator.send(again, "mentees", mentee.value().toString());
        assertThat(done.status()).isEqualTo(303);
        assertThat(coordinator.open(done.location()).text("main"))
                .contains(institution.code(juniors));
    }

    @Test
    void without_scripts_people_are_found_on_a_click() {
        var mentor = mentoring.aMentor();
        var mentee = institution.aStudentIn(mentoring.batch, "Zofia", "Nowakowska");
        var found =
                coordinator.post(
                        "/allocations/new",
                        Map.of(
                                "_find", new String[] {"mentor"},
                                "mentor_q", new String[] {institution.number(mentor)},
                                "startsOn", new String[] {"2026-11-21"}));
        assertThat(found.html().select("input[name=mentor]")).hasSize(1);
        assertThat(found.value("mentor_q")).isEqualTo(institution.number(mentor));
        var mentees =
                coordinator.post(
                        "/allocations/new",
                        Map.of(
                                "mentor", one(mentor),
                                "_find", new String[] {"mentees"},
                                "mentees_q", new String[] {"nowak"}));
        assertThat(mentees.html().select("input[name=mentees]").eachAttr("value"))
                .containsExactly(mentee.value().toString());
    }

    @Test
    void only_approved_mentors_who_are_not_paused_are_offered() {
        var mentor = mentoring.aMentor();
        var paused = mentoring.aMentor();
        var student = mentoring.aStudent();
        database.sql("update mentor set paused = true where id = ?").param(paused.value()).update();
        assertThat(options("mentors?q=" + institution.number(mentor)))
                .containsExactly(mentor.value().toString());
        assertThat(options("mentors?q=" + institution.number(paused))).isEmpty();
        assertThat(options("mentors?q=" + institution.number(student))).isEmpty();
    }

    @Test
    void a_refusal_keeps_what_was_typed_and_stands_beside_its_field() {
        var mentor = mentoring.aMentor();
        var free = mentoring.aStudent();
        var taken = mentoring.aStudent();
        var other = mentoring.aMentor();
        var allocation = mentoring.allocated(other, taken);
        var form = coordinator.open("/allocations/new?mentor=" + mentor.value());
        var refused =
                coordinator.send(
                        form,
                        "mentees",
                        free.value().toString(),
                        "mentees",
                        taken.value().toString(),
                        "endsOn",
                        "2099-12-31");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".errors"))
                .contains(institution.name(taken), institution.name(other));
        assertThat(refused.html().select("a[href=/allocations/" + allocation.value() + "]"))
                .isNotEmpty();
        assertThat(refused.value("endsOn")).isEqualTo("2099-12-31");
        assertThat(refused.html().select("input[name=mentor][checked]")).hasSize(1);
        assertThat(refused.html().select("input[name=mentees][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(free.value().toString(), taken.value().toString());
    }

    @Test
    void too_many_mentees_are_refused_in_words() {
        var mentor = mentoring.aMentor(1);
        var form = coordinator.open("/allocations/new?mentor=" + mentor.value());
        var refused =
                coordinator.send(
                        form,
                        "mentees",
                        mentoring.aStudent().value().toString(),
                        "mentees",
                        mentoring.aStudent().value().toString());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".errors"))
                .contains("This mentor has one place left, and 2 mentees were chosen");
    }

    @Test
    void an_empty_form_says_all_that_is_missing() {
        var refused = coordinator.send(coordinator.open("/allocations/new"), "startsOn", "someday");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".errors"))
                .contains("Choose a mentor", "Choose a course", "Choose a batch", "Enter the day");
    }

    @Test
    void mentees_are_added_and_ended_with_a_reason() {
        var mentee = mentoring.aStudent();
        var id = mentoring.allocated(mentoring.aMentor(), mentoring.aStudent());
        var added =
                coordinator.send(
                        coordinator.open(here(id) + "/mentees"),
                        "mentees",
                        mentee.value().toString());
        assertThat(added.location()).isEqualTo(here(id));
        assertThat(coordinator.open(here(id)).text("table")).contains(institution.name(mentee));

        var ending = coordinator.open(here(id) + "/mentees/" + mentee.value() + "/ending");
        var refused = coordinator.send(ending);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".errors")).contains("Say why");
        assertThat(coordinator.send(ending, "reason", "Moved away").status()).isEqualTo(303);
        var page = coordinator.open(here(id));
        assertThat(page.text("table")).contains("Moved away");
        assertThat(page.text(".callout.wait")).contains("One student is left without a mentor");
    }

    @Test
    void an_allocation_is_paused_resumed_and_closed() {
        var mentee = mentoring.aStudent();
        var id = mentoring.allocated(mentoring.aMentor(), mentee);
        assertThat(coordinator.press(coordinator.open(here(id)), "form[action$=/pause]").status())
                .isEqualTo(303);
        var paused = coordinator.open(here(id));
        assertThat(paused.text(".head .tag")).isEqualTo("Paused");
        assertThat(coordinator.press(paused, "form[action$=/resumption]").status()).isEqualTo(303);

        var closing = coordinator.open(here(id) + "/closure");
        assertThat(closing.text("main")).contains(institution.name(mentee));
        assertThat(coordinator.send(closing, "reason", "The term is over").status()).isEqualTo(303);
        var closed = coordinator.open(here(id));
        assertThat(closed.text(".head .tag")).isEqualTo("Closed");
        assertThat(closed.text("main"))
                .contains("The term is over", "One student is left without a mentor");
        assertThat(closed.html().select(".callout a[href*=unmentored]").attr("href"))
                .contains(mentoring.batch.value().toString());
        var again = coordinator.send(closing, "_key", Id.next().toString(), "reason", "Again");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("textarea")).isEqualTo("Again");
    }

    @Test
    void an_admin_names_another_supervisor_voids_and_restores() {
        var id = mentoring.allocated(mentoring.aMentor(), mentoring.aStudent());
        var other = institution.aFaculty("Quirin", "Quast");
        var naming = admin.open(here(id) + "/supervisor");
        assertThat(naming.html().select("input[name=supervisor][checked]").val())
                .isEqualTo(mentoring.tutor.value().toString());
        assertThat(admin.send(naming, "supervisor", other.value().toString()).status())
                .isEqualTo(303);
        assertThat(admin.open(here(id)).text(".facts")).contains("Quirin Quast");
        assertThat(coordinator.open(here(id) + "/supervisor").status()).isEqualTo(403);

        var voiding = admin.open(here(id) + "/voiding");
        assertThat(admin.send(voiding, "reason", "The wrong student").status()).isEqualTo(303);
        assertThat(coordinator.open(here(id)).status()).isEqualTo(404);
        var voided = admin.open(here(id));
        assertThat(voided.text(".callout")).contains("The wrong student");
        assertThat(
                        admin.open("/allocations?status=VOIDED&batch=" + mentoring.batch.value())
                                .text("table"))
                .contains("ALC");
        assertThat(admin.press(voided, "form[action$=/restoration]").status()).isEqualTo(303);
        assertThat(coordinator.open(here(id)).text(".head .tag")).isEqualTo("Closed");
    }

    @Test
    void everybody_sees_what_is_theirs_and_strangers_see_nothing() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var fellow = mentoring.aStudent();
        var id = mentoring.allocated(mentor, mentee, fellow);

        assertThat(reader(mentoring.tutor).open(here(id)).text("main"))
                .contains(institution.name(mentee));
        var mentors = reader(mentor).open(here(id));
        assertThat(mentors.html().select("tbody tr")).hasSize(2);
        assertThat(mentors.has("main .menu form, a[href$=/closure]")).isFalse();
        var mentees = reader(mentee).open(here(id));
        assertThat(mentees.html().select("tbody tr")).hasSize(1);
        assertThat(mentees.text("main"))
                .contains(institution.name(mentor), institution.name(mentee))
                .doesNotContain(institution.number(fellow));
        assertThat(reader(mentee).open("/allocations").html().select("tbody tr")).hasSize(1);

        var missing = reader(institution.aStudent()).open("/allocations/" + Id.next());
        for (Id stranger :
                new Id[] {institution.aStudent(), institution.aFaculty(), mentoring.aStudent()}) {
            var page = reader(stranger).open(here(id));
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.text("main h1")).isEqualTo(missing.text("main h1"));
            assertThat(reader(stranger).open("/allocations").html().select("tbody tr")).isEmpty();
        }
        assertThat(reader(institution.aCounselor()).open("/allocations").status()).isEqualTo(403);
        assertThat(pages.get().uri(here(id)).exchange()).hasStatus(303);
    }

    @Test
    void an_ended_mentorship_shuts_the_door_at_once() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var id = mentoring.allocated(mentor, mentee);
        assertThat(reader(mentee).open(here(id)).status()).isEqualTo(200);
        coordinator.send(coordinator.open(here(id) + "/closure"), "reason", "Over");
        assertThat(reader(mentee).open(here(id)).status()).isEqualTo(404);
        assertThat(reader(mentor).open(here(id)).status()).isEqualTo(404);
        assertThat(reader(mentoring.tutor).open(here(id)).status()).isEqualTo(200);
    }

    @Test
    void who_may_not_allocate_does_not() {
        var id = mentoring.allocated(mentoring.aMentor(), mentoring.aStudent());
        var tutor = reader(mentoring.tutor);
        assertThat(tutor.open("/allocations/new").status()).isEqualTo(403);
        assertThat(tutor.open("/allocations/unmentored").status()).isEqualTo(403);
        assertThat(tutor.open("/allocations/mentors?q=a").status()).isEqualTo(403);
        assertThat(tutor.open("/mentors").status()).isEqualTo(403);
        assertThat(tutor.post(here(id) + "/pause", Map.of()).status()).isEqualTo(403);
        assertThat(
                        tutor.post(here(id) + "/closure", Map.of("reason", new String[] {"No"}))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void a_student_without_an_allocation_hears_what_happens_next() {
        assertThat(reader(mentoring.aStudent()).open("/allocations").text(".empty"))
                .contains("A coordinator allocates them");
    }

    @Test
    void the_list_finds_by_number_mentor_mentee_status_and_batch() {
        var mentor = institution.aStudentIn(mentoring.batch, "Wilhelmina", "Xanthopoulos");
        mentoring.becomesMentor(mentor, 8);
        var mentee = institution.aStudentIn(mentoring.batch, "Ödön", "Zwickelmayer");
        var id = mentoring.allocated(mentor, mentee);
        mentoring.allocated(mentoring.aMentor(), mentoring.aStudent());
        String number = coordinator.open(here(id)).text("h1");
        String batch = "&batch=" + mentoring.batch.value();

        assertThat(rows("/allocations?q=" + number)).isEqualTo(1);
        assertThat(rows("/allocations?q=xanthop" + batch)).isEqualTo(1);
        assertThat(rows("/allocations?q=odon%20zwick" + batch)).isEqualTo(1);
        assertThat(rows("/allocations?q=" + institution.number(mentee) + batch)).isEqualTo(1);
        assertThat(rows("/allocations?status=ACTIVE" + batch)).isEqualTo(2);
        assertThat(rows("/allocations?status=CLOSED" + batch)).isZero();
        assertThat(rows("/allocations?q=100%25_" + batch)).isZero();
        assertThat(rows("/allocations?status=WHAT&batch=x&at=zzz")).isPositive();
        var tabs = coordinator.open("/allocations?q=100%25%7B_" + batch);
        assertThat(tabs.html().select("nav a[href*=status=CLOSED]").attr("href"))
                .contains("q=100%25%7B_");
    }

    @Test
    void the_list_can_be_taken_along_by_those_who_see_it() throws Exception {
        var id = mentoring.allocated(mentoring.aMentor(), mentoring.aStudent());
        String number = coordinator.open(here(id)).text("h1");
        var file = coordinator.open("/allocations.csv?batch=" + mentoring.batch.value());
        assertThat(file.result().getResponse().getContentAsString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(number);
        var others = reader(institution.aFaculty()).open("/allocations.csv");
        assertThat(others.result().getResponse().getContentAsString(StandardCharsets.UTF_8).lines())
                .hasSize(1);
    }

    @Test
    void students_without_a_mentor_are_listed_and_taken_to_a_mentor() {
        var mentor = mentoring.aMentor();
        var mentored = mentoring.aStudent();
        mentoring.allocated(mentor, mentored);
        var one = mentoring.aStudent();
        var other = mentoring.aStudent();
        String address = "/allocations/unmentored?batch=" + mentoring.batch.value();
        var list = coordinator.open(address);
        assertThat(list.html().select("input[name=mentees]").eachAttr("value"))
                .containsExactlyInAnyOrder(one.value().toString(), other.value().toString());

        var form =
                coordinator.open(
                        "/allocations/new?batch=%s&mentees=%s&mentees=%s"
                                .formatted(mentoring.batch.value(), one.value(), other.value()));
        assertThat(form.html().select("input[name=mentees][checked]")).hasSize(2);
        assertThat(chosen(form, "course")).isEqualTo(mentoring.course.value().toString());
        assertThat(coordinator.send(form, "mentor", mentor.value().toString()).status())
                .isEqualTo(303);
        assertThat(coordinator.open(address).text(".empty")).contains("Everybody has a mentor");
        assertThat(coordinator.open("/allocations/unmentored").text(".empty"))
                .contains("Choose a batch");
    }

    private void takenByAnother(Nominating college, StudentId mentee) {
        var mentor = mentoring.aMentor();
        institution.enrolled(mentor, college.batch());
        var done =
                coordinator.post(
                        "/allocations",
                        Map.of(
                                "mentor", one(mentor),
                                "course", one(college.course()),
                                "batch", one(college.batch()),
                                "startsOn", new String[] {"2026-11-21"},
                                "mentees", one(mentee)));
        assertThat(done.status()).isEqualTo(303);
    }

    private List<String> options(String address) {
        return coordinator
                .open("/allocations/" + address)
                .html()
                .select("li")
                .eachAttr("data-value");
    }

    private int rows(String address) {
        Page page = coordinator.open(address);
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("#list tbody tr").size();
    }

    private Reader reader(Id person) {
        return new Reader(pages, institution.session(person));
    }

    private static String chosen(Page page, String select) {
        return page.html().select("select[name=" + select + "] option[selected]").val();
    }

    private static String[] one(Id id) {
        return new String[] {id.value().toString()};
    }

    private static String here(AllocationId id) {
        return "/allocations/" + id.value();
    }
}
