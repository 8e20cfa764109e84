package lodestar.followup.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lodestar.LodestarTest;
import lodestar.followup.Checklist;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUps;
import lodestar.followup.file.FileKind;
import lodestar.followup.file.Samples;
import lodestar.people.Actor;
import lodestar.shared.Id;
import lodestar.testing.FollowingUp;
import lodestar.testing.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What each reader sees of follow-ups, and that a stranger sees nothing.
@LodestarTest
class FollowUpPagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private FollowUps followUps;
    @Autowired private JdbcClient database;

    private FollowingUp pair;
    private Actor mentorActor;
    private Reader mentor;
    private Reader mentee;
    private Reader coordinator;
    private Reader admin;

    @BeforeEach
    void open() {
        pair = new FollowingUp(database);
        mentorActor = pair.actor(pair.mentor);
        mentor = reader(pair.mentor);
        mentee = reader(pair.mentee);
        coordinator = reader(pair.mentoring.reviewer);
        admin = reader(pair.institution().anAdmin());
    }

    @Test
    void a_mentor_writes_one_after_a_meeting_and_completes_it_at_once() {
        var meeting = pair.aHeldMeeting("First talk", "- the topic");
        var form =
                mentor.open(
                        "/followups/new?meeting="
                                + meeting.value()
                                + "&student="
                                + pair.mentee.value());
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.value("meetingDate")).isEqualTo(FollowingUp.TODAY.minusDays(1).toString());
        assertThat(form.value("purpose")).contains("First talk", "the topic");
        assertThat(form.value("allocation")).isEqualTo(pair.allocation.value().toString());
        assertThat(form.text(".facts")).contains(pair.institution().name(pair.mentee));
        assertThat(form.text(".button.first")).isEqualTo("Save and complete");

        var saved =
                mentor.send(
                        form,
                        "summary",
                        "We **found** one. <script>alert(1)</script>",
                        "itemWords",
                        "Write the outline, two pages",
                        "_act",
                        "complete");
        assertThat(saved.status()).isEqualTo(303);

        var record = mentee.open(saved.location());
        assertThat(record.status()).isEqualTo(200);
        assertThat(record.text(".tag")).isEqualTo("Completed");
        assertThat(record.text(".paper strong")).isEqualTo("found");
        assertThat(record.html().select("main script")).isEmpty();
        assertThat(record.text("#steps")).contains("Write the outline, two pages");
        assertThat(record.has("a[href$=/edit]")).isFalse();
        assertThat(record.has("a.button.first, main form.act")).isFalse();

        assertThat(terms(record))
                .contains("Mentor", "Written by")
                .doesNotContain("Supervisor", "Allocation", "Mentee", "Last changed");
        assertThat(record.has("main a[href^=/allocations]")).isFalse();
        assertThat(terms(coordinator.open(saved.location())))
                .contains("Mentor", "Supervisor", "Allocation", "Mentee", "Last changed");

        var again = mentor.open("/followups/new?meeting=" + meeting.value());
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(saved.location());
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() {
        var form = mentor.open("/followups/new");
        assertThat(form.html().select("select[name=student] option"))
                .extracting(each -> each.val())
                .containsExactly("", pair.mentee.value().toString());
        var refused =
                mentor.send(
                        form,
                        "student",
                        pair.mentee.value().toString(),
                        "allocation",
                        pair.allocation.value().toString(),
                        "purpose",
                        "Why we met",
                        "itemWords",
                        "One, two",
                        "itemDue",
                        "someday",
                        "_act",
                        "complete");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".errors")).contains("could not read this as a date");
        assertThat(refused.value("purpose")).isEqualTo("Why we met");
        assertThat(refused.value("itemWords")).isEqualTo("One, two");
        assertThat(refused.value("itemDue")).isEqualTo("someday");

        var again = mentor.send(refused, "itemDue", "", "_act", "complete");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".errors a").eachAttr("href"))
                .containsExactly("#meetingDate", "#summary");
        assertThat(
                        database.sql("select count(*) from followup where student_id = ?")
                                .param(pair.mentee.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void rows_of_next_steps_are_added_and_removed_without_scripts() {
        var form = mentor.open("/followups/new");
        var more = press(mentor, form, "_add", "true", "itemWords", "First");
        assertThat(more.html().select("[name=itemWords]")).hasSize(2);
        var fewer = press(mentor, more, "_remove", "0");
        assertThat(fewer.html().select("[name=itemWords]")).hasSize(1);
        assertThat(fewer.value("itemWords")).isEmpty();
    }

    @Test
    void staff_find_a_student_without_scripts_and_the_allocation_appears() {
        var form = coordinator.open("/followups/new");
        String number = pair.institution().number(pair.mentee);
        var found = press(coordinator, form, "_find", "student", "student_q", number);
        assertThat(found.html().select("[name=student]"))
                .extracting(each -> each.val())
                .containsExactly(pair.mentee.value().toString());
        var picked = press(coordinator, found, "student", pair.mentee.value().toString());
        assertThat(picked.html().select("select[name=allocation] option[selected]").val())
                .isEqualTo(pair.allocation.value().toString());
        assertThat(coordinator.open("/followups/students?q=" + number).text("li")).contains(number);
        assertThat(
                        reader(pair.mentoring.aMentor())
                                .open("/followups/students?q=" + number)
                                .text("li"))
                .isEmpty();
    }

    @Test
    void strangers_get_the_same_page_as_for_one_that_is_not_there() {
        var id = completed();
        var strangers =
                List.of(
                        reader(pair.mentoring.aStudent()),
                        reader(pair.mentoring.aMentor()),
                        reader(pair.institution().aFaculty()));
        for (Reader stranger : strangers) {
            for (String page : List.of("", "/edit", "/checklist", "/versions/1")) {
                var there = stranger.open("/followups/" + id.value() + page);
                var nowhere = stranger.open("/followups/" + Id.next() + page);
                assertThat(there.status()).isEqualTo(404);
                assertThat(there.text("main").replaceAll("number \\w+", ""))
                        .isEqualTo(nowhere.text("main").replaceAll("number \\w+", ""));
            }
            for (String act : List.of("", "/completion", "/schedule", "/miss", "/checklist")) {
                assertThat(stranger.post("/followups/" + id.value() + act, Map.of()).status())
                        .as(act)
                        .isIn(404, 422);
            }
            assertThat(stranger.open("/followups").text("main"))
                    .doesNotContain(pair.institution().number(pair.mentee));
        }
        assertThat(pair.journal(id)).doesNotContain("followup.read");
    }

    @Test
    void a_mentee_may_read_but_not_write() {
        var id = completed();
        var page = mentee.open("/followups/" + id.value());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".facts")).as("how it is filed").doesNotContain("Allocation");
        assertThat(mentor.open("/followups/" + id.value()).text(".facts")).contains("Allocation");
        assertThat(mentee.open("/followups/" + id.value() + "/edit").status()).isEqualTo(403);
        var form =
                Map.of(
                        "summary",
                        new String[] {"Mine"},
                        "meetingDate",
                        new String[] {FollowingUp.TODAY.toString()});
        assertThat(mentee.post("/followups/" + id.value(), form).status()).isEqualTo(403);
    }

    @Test
    void the_next_step_is_the_one_primary_button() {
        var id = followUps.write(pair.about(), pair.text("Said."), mentorActor);
        String page = "/followups/" + id.value();
        var draft = mentor.open(page);
        assertThat(draft.text(".button.first")).isEqualTo("Complete");
        followUps.schedule(id, null, FollowingUp.TODAY, mentorActor);
        var missed = mentor.press(mentor.open(page), "form[action$=/miss]");
        assertThat(missed.status()).isEqualTo(303);
        var shown = mentor.open(page);
        assertThat(shown.text(".tag")).isEqualTo("Missed");
        assertThat(shown.text(".button.first")).isEqualTo("Plan it again");
        var planned =
                mentor.press(
                        shown,
                        "form[action$=/schedule]",
                        "meetingDate",
                        FollowingUp.TODAY.plusDays(3).toString());
        assertThat(planned.status()).isEqualTo(303);
        assertThat(mentor.open(page).text(".tag")).isEqualTo("Planned");
    }

    @Test
    void what_is_missing_to_complete_is_asked_for_in_the_form() {
        var id = followUps.write(pair.about(), pair.text(""), mentorActor);
        var asked = mentor.post("/followups/" + id.value() + "/completion", Map.of());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html().select(".errors a").eachAttr("href")).containsExactly("#summary");
        assertThat(asked.html().select("form#writing").attr("action"))
                .isEqualTo("/followups/" + id.value());
    }

    @Test
    void two_who_edit_at_once_see_both_texts() {
        var id = followUps.write(pair.about(), pair.text("Said."), mentorActor);
        var form = mentor.open("/followups/" + id.value() + "/edit");
        followUps.edit(id, null, pair.text("Theirs."), pair.actor(pair.mentoring.tutor));
        var conflict = mentor.send(form, "summary", "Mine.");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main"))
                .contains("Theirs.", "Mine.", pair.institution().name(pair.mentoring.tutor));
        var merged = mentor.press(conflict, "form.form", "summary", "Theirs. Mine.");
        assertThat(merged.status()).isEqualTo(303);
        assertThat(mentor.open("/followups/" + id.value()).text(".paper"))
                .isEqualTo("Theirs. Mine.");
    }

    @Test
    void an_earlier_version_is_compared_with_the_present_one() {
        var id = completed();
        followUps.edit(id, null, pair.text("Said better."), mentorActor);
        var record = mentee.open("/followups/" + id.value());
        var link = record.html().selectFirst("a[href$=/versions/1]");
        assertThat(link).isNotNull();
        var version = mentee.open(link.attr("href"));
        assertThat(version.status()).isEqualTo(200);
        assertThat(version.text(".paper")).isEqualTo("Said.");
        assertThat(version.text("ins")).contains("better");
    }

    @Test
    void what_is_typed_is_kept_until_it_is_saved() {
        var id = followUps.write(pair.about(), pair.text("Said."), mentorActor);
        String page = "/followups/" + id.value() + "/edit";
        var kept =
                mentor.post(
                        "/drafts",
                        Map.of(
                                "_draft", new String[] {page},
                                "summary", new String[] {"Half a thought, & more = 1"},
                                "itemWords", new String[] {"Read", "Write"}));
        assertThat(kept.status()).isEqualTo(200);
        var form = mentor.open(page);
        assertThat(form.value("summary")).isEqualTo("Half a thought, & more = 1");
        assertThat(form.html().select("[name=itemWords]")).hasSize(2);
        assertThat(form.text(".callout")).contains("did not save");
        assertThat(reader(pair.mentoring.tutor).open(page).value("summary")).isEqualTo("Said.");

        assertThat(mentor.send(form).status()).isEqualTo(303);
        assertThat(mentor.open(page).has(".callout")).isFalse();
        assertThat(mentor.open(page).value("summary")).isEqualTo("Half a thought, & more = 1");
    }

    @Test
    void a_draft_that_comes_back_does_not_overwrite_what_was_saved_since() {
        var id = followUps.write(pair.about(), pair.text("Said."), mentorActor);
        String page = "/followups/" + id.value() + "/edit";
        var typed = mentor.open(page);
        mentor.post(
                "/drafts",
                Map.of(
                        "_draft", new String[] {page},
                        "version", new String[] {typed.value("version")},
                        "summary", new String[] {"Mine."},
                        "meetingDate", new String[] {FollowingUp.TODAY.toString()}));
        followUps.edit(id, null, pair.text("Theirs."), pair.actor(pair.mentoring.tutor));
        var conflict = mentor.send(mentor.open(page));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("Theirs.", "Mine.");
    }

    @Test
    void who_has_nobody_to_write_about_is_not_asked_to() {
        assertThat(mentee.open("/followups").has("a[href=/followups/new]")).isFalse();
        assertThat(mentee.open("/followups").text(".empty")).contains("Nothing to read yet");
        assertThat(mentee.open("/followups/new").text(".empty")).contains("no mentees yet");
        assertThat(mentor.open("/followups").has("a[href=/followups/new]")).isTrue();
    }

    @Test
    void a_draft_can_be_thrown_away() {
        String page = "/followups/new";
        mentor.post(
                "/drafts", Map.of("_draft", new String[] {page}, "summary", new String[] {"Half"}));
        var end = mentor.post("/drafts/end", Map.of("_draft", new String[] {page}));
        assertThat(end.location()).isEqualTo(page);
        assertThat(mentor.open(page).value("summary")).isEmpty();
        assertThat(
                        mentor.post(
                                        "/drafts/end",
                                        Map.of("_draft", new String[] {"//elsewhere.example"}))
                                .location())
                .isEqualTo("/");
    }

    @Test
    void a_checklist_comes_with_the_form_and_goes_out_to_be_saved_only() throws IOException {
        var id = followUps.write(pair.about(), pair.text("Said."), mentorActor);
        var saved =
                upload(
                        "/followups/" + id.value(),
                        "plan.html",
                        Samples.of(FileKind.PDF),
                        "summary",
                        "Said.",
                        "meetingDate",
                        FollowingUp.TODAY.toString());
        assertThat(saved).hasStatus(303);
        var file = mentor.open("/followups/" + id.value() + "/checklist").result();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(Samples.of(FileKind.PDF));
        assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("plan.pdf");
        assertThat(file.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getResponse().getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");

        var page = mentor.open("/followups/" + id.value());
        assertThat(page.text("#file")).contains("plan.pdf", "PDF");
        assertThat(mentor.press(page, "form[action$=/checklist/removal]").status()).isEqualTo(303);
        assertThat(mentor.open("/followups/" + id.value() + "/checklist").status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_not_taken_loses_nothing_that_was_typed() {
        var id = followUps.write(pair.about(), pair.text("Said."), mentorActor);
        byte[] large = new byte[Checklist.LARGEST + 1];
        Arrays.fill(large, (byte) 'a');
        for (var file :
                Map.of(
                                "plan.pdf",
                                "<html><script>alert(1)</script>".getBytes(UTF_8),
                                "large.txt",
                                large)
                        .entrySet()) {
            var refused =
                    upload(
                            "/followups/" + id.value(),
                            file.getKey(),
                            file.getValue(),
                            "summary",
                            "Long thought.",
                            "meetingDate",
                            FollowingUp.TODAY.toString());
            assertThat(refused).hasStatus(422);
            Document page = html(refused);
            assertThat(page.select(".errors a").attr("href")).isEqualTo("#checklist");
            assertThat(page.select("[name=summary]").val()).isEqualTo("Long thought.");
        }
        var mentorsPage = mentor.open("/followups/" + id.value());
        assertThat(mentorsPage.text(".paper")).isEqualTo("Said.");
    }

    @Test
    void lists_are_taken_along_without_texts() throws IOException {
        completed();
        var file = mentor.open("/followups.csv").result().getResponse();
        assertThat(file.getContentAsString(UTF_8))
                .contains(pair.institution().number(pair.mentee), "COMPLETED")
                .doesNotContain("Said.", "Find a topic");
        assertThat(
                        database.sql(
                                        "select count(*) from journal where actor_id = ? and action = 'followup.exported'")
                                .param(pair.mentor.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void a_list_is_filtered_and_says_when_nothing_fits() {
        completed();
        String number = pair.institution().number(pair.mentee);
        assertThat(coordinator.open("/followups?q=" + number).html().select("tbody tr")).hasSize(1);
        assertThat(coordinator.open("/followups?status=MISSED&q=" + number).has(".empty")).isTrue();
        assertThat(mentee.open("/followups?status=nonsense&student=x&at=zzz").status())
                .isEqualTo(200);
    }

    @Test
    void an_admin_voids_and_brings_back() {
        var id = completed();
        String page = "/followups/" + id.value();
        var voided =
                admin.press(admin.open(page), "form[action$=/voiding]", "reason", "Wrong student");
        assertThat(voided.status()).isEqualTo(303);
        assertThat(coordinator.open(page).status()).isEqualTo(404);
        assertThat(admin.open(page).text(".callout")).contains("Wrong student");
        assertThat(admin.press(admin.open(page), "form[action$=/restoration]").status())
                .isEqualTo(303);
        assertThat(mentee.open(page).status()).isEqualTo(200);
    }

    @Test
    void next_steps_are_ticked_off_on_the_page() {
        var id = completed();
        String page = "/followups/" + id.value();
        var shown = mentee.open(page);
        assertThat(shown.html().select("#steps .tick")).hasSize(1);
        var ticked = mentee.press(shown, "#steps form", "done", "true");
        assertThat(ticked.location()).isEqualTo(page);
        assertThat(mentee.open(page).html().select(".tick").attr("aria-pressed")).isEqualTo("true");
    }

    private FollowUpId completed() {
        var id = followUps.write(pair.about(), pair.text("Said."), mentorActor);
        followUps.complete(id, null, mentorActor);
        return id;
    }

    private Reader reader(Id person) {
        return new Reader(pages, pair.institution().session(person));
    }

    /// Presses a button of the form that leads to its help.
    private static Reader.Page press(Reader reader, Reader.Page page, String... typed) {
        page.html().selectFirst("form#writing").attr("action", "/followups/form");
        return reader.press(page, "form#writing", typed);
    }

    private MvcTestResult upload(String address, String name, byte[] content, String... fields) {
        var request =
                pages.post()
                        .uri(address)
                        .multipart()
                        .file(new MockMultipartFile("checklist", name, "application/pdf", content))
                        .cookie(pair.institution().session(pair.mentor))
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> terms(Reader.Page page) {
        return page.html().select("aside dl.facts dt").eachText();
    }
}
