package lodestar.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.nomination.Nominations;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Nominating;
import lodestar.testing.Reader;
import lodestar.testing.Reader.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The form as a faculty member fills it in, without scripts (S1-15 to S1-27, S1-111 to S1-113).
@LodestarTest
class NominationFormTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private Nominations nominations;
    private Institution institution;
    private Nominating college;
    private Reader tutor;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
        tutor = new Reader(pages, institution.session(college.tutor()));
    }

    @Test
    void the_summary_names_what_is_missing_and_only_what_one_can_see() {
        var answer = tutor.send(tutor.open("/nominations/new"));
        assertThat(answer.status()).isEqualTo(422);
        var links = answer.html().select(".errors a[href^=#]");
        assertThat(links.eachText()).contains("Course: Nothing is entered or chosen here yet.");
        for (String field : links.eachAttr("href")) {
            assertThat(answer.has(field)).as(field).isTrue();
        }
    }

    @Test
    void one_choice_opens_the_next_until_the_candidates_record_appears() {
        institution.anAchievement(college.candidate(), "Dean’s list");
        institution.aSkill(college.candidate(), "Explaining", 80);
        var other = institution.aCourse("Taught by somebody else");

        var fresh = tutor.open("/nominations/new");
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.text(".facts")).contains(institution.name(college.tutor()));
        assertThat(fresh.has("option[value=" + college.course().value() + "]")).isTrue();
        assertThat(fresh.has("option[value=" + other.value() + "]")).isFalse();
        assertThat(fresh.has("#batch")).isFalse();

        var withCourse = refresh(fresh, "course", text(college.course()), "reason", "So far.");
        assertThat(withCourse.has("option[value=" + college.batch().value() + "]")).isTrue();
        assertThat(withCourse.has("#candidate")).isFalse();

        var withBatch = refresh(withCourse, "batch", text(college.batch()));
        assertThat(withBatch.has("#candidate")).isTrue();

        var found = refresh(withBatch, "candidate_q", "okafor", "_find", "candidate");
        assertThat(found.text("#candidate-picked")).contains("Amara Okafor");
        assertThat(found.has("#candidate-picked input[checked]")).isFalse();

        var chosen = refresh(found, "candidate", text(college.candidate()));
        assertThat(chosen.text(".score")).contains("91 %");
        assertThat(chosen.text("#of-candidate"))
                .contains("Coursework", "Dean’s list", "Explaining");
        assertThat(chosen.value("reason")).isEqualTo("So far.");

        var sought = institution.number(college.mentees().getFirst());
        var menteeFound = refresh(chosen, "mentees_q", sought, "_find", "mentees");
        assertThat(
                        menteeFound.has(
                                "#mentees-picked input[value="
                                        + text(college.mentees().getFirst())
                                        + "]"))
                .isTrue();

        var sent =
                tutor.send(
                        menteeFound,
                        "mentees",
                        text(college.mentees().getFirst()),
                        "focus",
                        Nominating.ACADEMIC.value().toString(),
                        "reason",
                        "Explains well.");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).startsWith("/nominations/");
        var record = tutor.open(sent.location());
        assertThat(record.text("main"))
                .contains("Waiting for a decision", "Explains well.", "Academic Guidance");
    }

    @Test
    void another_course_drops_what_no_longer_fits() {
        var other = institution.aCourse("Another of mine");
        institution.teaches(college.tutor(), other);
        var changed = refresh(filled(), "course", text(other));
        assertThat(changed.has("#batch")).isFalse();
        assertThat(changed.has("#candidate")).isFalse();
        assertThat(changed.value("reason")).isEqualTo("Runs the help desk.");
    }

    @Test
    void a_batch_without_students_says_so() {
        var empty = institution.aBatch(college.course());
        var page = refresh(filled(), "batch", text(empty));
        assertThat(page.text("#of-batch")).contains("Nobody is enrolled in this batch");
        assertThat(page.has("#candidate")).isFalse();
    }

    @Test
    void a_draft_is_kept_and_submitted_later() {
        var saved = tutor.send(filled(), "_act", "draft");
        var record = tutor.open(saved.location());
        assertThat(record.text(".tag")).contains("Draft");
        var submitted = tutor.press(record, "form[action$=/submission]");
        assertThat(submitted.status()).isEqualTo(303);
        assertThat(tutor.open(saved.location()).text(".tag")).contains("Waiting for a decision");
    }

    // ---- every refusal, with what was typed still there

    @Test
    void all_that_is_missing_and_there_is_said_at_its_field() {
        var answer = tutor.send(tutor.open("/nominations/new"), "reason", " ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".errors a").eachAttr("href"))
                .containsExactly("#course", "#focus", "#reason");
    }

    @Test
    void a_reason_is_demanded_only_on_submission() {
        var answer = tutor.send(filled(), "reason", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#reason-told")).contains("Say why");
        stands(answer);
        assertThat(tutor.send(answer, "_act", "draft").status()).isEqualTo(303);
    }

    @Test
    void a_candidate_without_a_gradebook_is_refused_with_the_way_to_one() {
        var student = institution.aStudentIn(college.batch(), "Jakub", "Němec");
        var form = refresh(filled(), "candidate", text(student));
        assertThat(form.text("#of-candidate")).contains("Jakub Němec has no gradebook");
        var answer = tutor.send(form);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("#candidate-told .problem"))
                .contains("Jakub Němec has no gradebook. Create one for Jakub Němec in Course");
        assertThat(answer.has(".errors a[href*=gradebooks]")).isFalse();
        assertThat(answer.has("input[name=candidate][checked][value=" + text(student) + "]"))
                .isTrue();
        assertThat(answer.value("reason")).isEqualTo("Runs the help desk.");

        var admin = new Reader(pages, institution.session(institution.anAdmin()));
        var asAdmin = admin.send(answer, "faculty", text(college.tutor()));
        assertThat(asAdmin.html().select(".errors a[href*=gradebooks]").attr("href"))
                .isEqualTo(
                        "/students/"
                                + text(student)
                                + "/gradebooks/new?course="
                                + text(college.course()));
    }

    @Test
    void a_second_nomination_in_the_batch_names_and_links_the_first() {
        var first = college.submitted();
        var answer = tutor.send(filled());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text(".errors")).contains("Amara Okafor is already nominated", "APP");
        assertThat(answer.has(".errors a[href=/nominations/" + first.value() + "]")).isTrue();
        stands(answer);
    }

    @Test
    void an_existing_mentor_is_named_as_such() {
        college.approved();
        assertThat(tutor.send(filled()).text(".errors"))
                .contains("Amara Okafor is already mentor in this batch");
    }

    @Test
    void the_candidate_is_no_mentee() {
        var answer = tutor.send(filled(), "mentees", text(college.candidate()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("#mentees-told")).contains("Amara Okafor is the candidate");
        assertThat(answer.value("reason")).isEqualTo("Runs the help desk.");
    }

    @Test
    void students_of_other_batches_are_refused() {
        var elsewhere =
                institution.aStudentIn(institution.aBatch(college.course()), "Defne", "Koç");
        var asMentee = tutor.send(filled(), "mentees", text(elsewhere));
        assertThat(asMentee.text("#mentees-told")).contains("running enrolment in this batch");
        assertThat(asMentee.text("#mentees-picked")).contains("Defne Koç");
        var asCandidate = tutor.send(filled(), "candidate", text(elsewhere));
        assertThat(asCandidate.text("#candidate-told")).contains("running enrolment in this batch");
        assertThat(asCandidate.value("reason")).isEqualTo("Runs the help desk.");
    }

    @Test
    void a_course_that_one_does_not_teach_any_more_is_refused() {
        var form = filled();
        institution.stopsTeaching(college.tutor(), college.course());
        institution.teaches(college.tutor(), institution.aCourse());
        var answer = tutor.send(form);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("#course-told")).contains("Choose a course that");
        assertThat(answer.value("reason")).isEqualTo("Runs the help desk.");
        assertThat(answer.has("#course option[selected][value=" + text(college.course()) + "]"))
                .isTrue();
        assertThat(answer.html().select("input[name=focus][checked]")).hasSize(1);
    }

    @Test
    void nobody_nominates_themselves() {
        var both = new StudentId(college.tutor().value());
        database.sql("insert into student (id, number) values (?, ?)")
                .params(both.value(), Institution.unique("S"))
                .update();
        institution.enrolled(both, college.batch());
        institution.aGradebook(both, college.course(), 99);
        var answer = tutor.send(filled(), "candidate", text(both));
        assertThat(answer.text("#candidate-told")).contains("Nobody nominates themselves");
        assertThat(
                        names(
                                tutor.open(
                                        "/nominations/candidates?batch="
                                                + text(college.batch())
                                                + "&q="
                                                + institution.number(both))))
                .isEmpty();
    }

    @Test
    void a_form_sent_twice_makes_one_nomination() {
        var form = filled();
        var first = tutor.send(form);
        assertThat(tutor.send(form).location()).isEqualTo(first.location());
        assertThat(
                        database.sql("select count(*) from nomination where batch_id = ?")
                                .param(college.batch().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    // ---- who chooses the faculty (S1-16)

    @Test
    void an_admin_nominates_for_any_faculty_member_and_sees_their_courses() {
        var admin = new Reader(pages, institution.session(institution.anAdmin()));
        var fresh = admin.open("/nominations/new");
        assertThat(fresh.text("#of-faculty")).contains("Choose who nominates");
        var number =
                database.sql("select number from faculty where id = ?")
                        .param(college.tutor().value())
                        .query(String.class)
                        .single();
        var found = refresh(admin, fresh, "faculty_q", number, "_find", "faculty");
        assertThat(found.has("input[name=faculty][value=" + text(college.tutor()) + "]")).isTrue();
        var chosen = refresh(admin, found, "faculty", text(college.tutor()));
        assertThat(chosen.has("option[value=" + text(college.course()) + "]")).isTrue();
    }

    @Test
    void faculty_cannot_nominate_in_somebody_elses_name() {
        var other = institution.aTeacherOf(college.course());
        var sent = tutor.send(filled(), "faculty", text(other));
        assertThat(
                        database.sql("select faculty_id from nomination where id = ?")
                                .param(
                                        UUID.fromString(
                                                sent.location()
                                                        .substring("/nominations/".length())))
                                .query(UUID.class)
                                .single())
                .isEqualTo(college.tutor().value());
    }

    // ---- what the fields offer

    @Test
    void candidates_and_mentees_come_from_the_batch_of_a_course_that_one_teaches() {
        String number = institution.number(college.mentees().getFirst());
        String mentees =
                "/nominations/mentees?batch="
                        + text(college.batch())
                        + "&candidate="
                        + text(college.candidate());
        assertThat(names(tutor.open(mentees + "&q=" + number)))
                .containsExactly(text(college.mentees().getFirst()));
        assertThat(names(tutor.open(mentees + "&q=" + institution.number(college.candidate()))))
                .isEmpty();
        var stranger = new Reader(pages, institution.session(institution.aFaculty()));
        assertThat(names(stranger.open(mentees + "&q=" + number))).isEmpty();
        assertThat(names(tutor.open("/nominations/faculty?q=a"))).isEmpty();
    }

    @Test
    void students_and_coordinators_do_not_nominate() {
        PersonId coordinator = institution.aCoordinator();
        for (Id person : List.of(college.candidate(), coordinator)) {
            var reader = new Reader(pages, institution.session(person));
            assertThat(reader.open("/nominations/new").status()).isEqualTo(403);
        }
        institution.gives(coordinator, Role.ADMIN);
        assertThat(
                        new Reader(pages, institution.session(coordinator))
                                .open("/nominations/new")
                                .status())
                .isEqualTo(200);
    }

    // ---- edit

    @Test
    void a_rejected_nomination_is_edited_with_the_reason_in_sight_and_resubmitted() {
        var id = college.rejected("Please name mentees from this batch.");
        var form = tutor.open("/nominations/" + id.value() + "/edit");
        assertThat(form.text(".callout")).contains("Cora Coordinator", "Please name mentees");
        assertThat(form.text(".submit")).contains("Resubmit");
        assertThat(form.html().select("input[name=mentees][checked]")).hasSize(3);
        var sent = tutor.send(form, "reason", "Now with mentees.");
        var record = tutor.open(sent.location());
        assertThat(record.text(".timeline"))
                .contains("Submitted again", "Please name mentees from this batch.");
    }

    @Test
    void who_edits_second_sees_both_texts_and_may_take_either_or_merge() {
        var id = college.drafted();
        var mine = tutor.open("/nominations/" + id.value() + "/edit");
        var admin = new Reader(pages, institution.session(institution.anAdmin()));
        var theirs = admin.open("/nominations/" + id.value() + "/edit");
        assertThat(admin.send(theirs, "reason", "Written by the admin.", "_act", "draft").status())
                .isEqualTo(303);

        var conflict = tutor.send(mine, "reason", "Written by the tutor.", "_act", "draft");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main"))
                .contains("Ada Admin", "Written by the admin.", "Written by the tutor.");
        assertThat(conflict.text("del")).contains("admin");
        assertThat(conflict.has("a[href=/nominations/" + id.value() + "]")).isTrue();
        assertThat(reason(id.value())).isEqualTo("Written by the admin.");

        var merged = tutor.send(conflict, "reason", "Written by both.");
        assertThat(merged.status()).isEqualTo(303);
        assertThat(reason(id.value())).isEqualTo("Written by both.");
    }

    @Test
    void who_edits_second_may_take_theirs_over() {
        var id = college.drafted();
        var mine = tutor.open("/nominations/" + id.value() + "/edit");
        nominations.edit(id, 0, college.proposal(), college.byTutor());
        var conflict = tutor.send(mine, "reason", "Mine.", "_act", "draft");
        assertThat(tutor.press(conflict, "form.act[action$=" + id.value() + "]").status())
                .isEqualTo(303);
        assertThat(reason(id.value())).isEqualTo("Mine.");
    }

    @Test
    void strangers_find_no_form() {
        var id = college.drafted();
        var stranger =
                new Reader(pages, institution.session(institution.aTeacherOf(college.course())));
        var foreign = stranger.open("/nominations/" + id.value() + "/edit");
        var missing = stranger.open("/nominations/" + Id.next() + "/edit");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text("main h1")).isEqualTo(missing.text("main h1"));
        assertThat(stranger.post("/nominations/" + id.value(), java.util.Map.of()).status())
                .isEqualTo(404);
    }

    private Page filled() {
        return tutor.open(
                "/nominations/new?course=%s&batch=%s&candidate=%s&mentees=%s&focus=%s&reason=Runs%%20the%%20help%%20desk."
                        .formatted(
                                text(college.course()),
                                text(college.batch()),
                                text(college.candidate()),
                                text(college.mentees().getFirst()),
                                Nominating.TECHNICAL.value()));
    }

    /// Everything that `filled` chose is chosen.
    private void stands(Page page) {
        assertThat(page.has("#course option[selected][value=" + text(college.course()) + "]"))
                .isTrue();
        assertThat(page.has("#batch option[selected][value=" + text(college.batch()) + "]"))
                .isTrue();
        assertThat(
                        page.has(
                                "input[name=candidate][checked][value="
                                        + text(college.candidate())
                                        + "]"))
                .isTrue();
        assertThat(
                        page.has(
                                "input[name=mentees][checked][value="
                                        + text(college.mentees().getFirst())
                                        + "]"))
                .isTrue();
        assertThat(
                        page.has(
                                "input[name=focus][checked][value="
                                        + Nominating.TECHNICAL.value()
                                        + "]"))
                .isTrue();
    }

    private Page refresh(Page page, String... typed) {
        return refresh(tutor, page, typed);
    }

    /// Presses "Update" or "Find": sends the form to the form's own address.
    private static Page refresh(Reader reader, Page page, String... typed) {
        var form = page.html().selectFirst("form.form");
        form.attr("action", form.select("[formaction]").attr("formaction"));
        var answer = reader.send(page, typed);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private String reason(UUID id) {
        return database.sql("select reason from nomination where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static List<String> names(Page options) {
        return options.html().select("[data-value]").eachAttr("data-value");
    }

    private static String text(Id id) {
        return id.value().toString();
    }
}
