package lodestar.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import lodestar.LodestarTest;
import lodestar.agreement.Agreements;
import lodestar.booking.PollAnswer;
import lodestar.booking.PollId;
import lodestar.booking.PollOutline;
import lodestar.booking.Polls;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUps;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.FollowingUp;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import lodestar.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class HomePageTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private Meetings meetings;
    @Autowired private FollowUps followUps;
    @Autowired private Agreements agreements;
    @Autowired private Polls polls;
    private FollowingUp pair;

    @BeforeEach
    void two_belong_together() {
        pair = new FollowingUp(database);
        named(pair.mentor);
        named(pair.mentee);
    }

    @Test
    void a_mentee_sees_the_next_meeting_the_mentor_and_what_was_shared() {
        meet(Duration.ofDays(3), "Pointers, slowly", "https://zoom.us/j/1");
        meet(Duration.ofDays(9), "And then lists", "https://zoom.us/j/1");
        FollowUpId shared = aCompletedFollowUp();
        database.sql("update mentor set languages = array['Igbo', 'English'] where id = ?")
                .param(pair.mentor.value())
                .update();
        var home = as(pair.mentee).open("/");
        assertThat(home.text("main > .split > .stack > :first-child"))
                .as("the first thing, also before the agreement")
                .contains("Pointers, slowly", name(pair.mentor), "Zoom", "You can join from");
        assertThat(home.text("[aria-labelledby=later-mentee]")).contains("And then lists");
        assertThat(home.text("aside"))
                .contains("Your mentor", "Speaks Igbo, English", "@", "First-meeting guide");
        assertThat(home.has("aside .chip")).isTrue();
        assertThat(home.has("a[href='/followups/" + shared.value() + "']")).isTrue();
        assertThat(home.text("#agreed-mentee"))
                .contains("Read chapter two")
                .doesNotContain("Send the outline");
        assertThat(home.html().select("main .button.first")).hasSize(1);
        for (String way : List.of("move", "another-time", "withdrawal")) {
            String address = home.html().select("#next-mentee a[href$=/" + way + "]").attr("href");
            assertThat(as(pair.mentee).open(address).status()).as(way).isEqualTo(200);
        }
        String book = home.html().select("aside a[href^=/bookings/new]").attr("href");
        assertThat(as(pair.mentee).open(book).status()).isEqualTo(200);
    }

    @Test
    void a_mentor_sees_each_mentee_with_contact_next_meeting_and_open_steps() {
        var second = pair.mentoring.aStudent();
        pair.mentoring.allocated(pair.mentor, second);
        meet(Duration.ofDays(3), "Pointers, slowly", "https://zoom.us/j/1");
        aCompletedFollowUp();
        var home = as(pair.mentor).open("/");
        var rows = home.html().select("[aria-labelledby=mentees] .lines > li");
        assertThat(rows).hasSize(2);
        var first =
                rows.stream()
                        .filter(each -> each.text().contains(name(pair.mentee)))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.text()).contains("last contact", "next on", "one step open");
        assertThat(first.select("a[href*='/followups/new?allocation=']")).hasSize(1);
        assertThat(first.select("a[href*='/meetings/new?student=']")).hasSize(1);
        var other =
                rows.stream()
                        .filter(each -> !each.text().contains(name(pair.mentee)))
                        .findFirst()
                        .orElseThrow();
        assertThat(other.text()).contains("no contact yet", "meet again by", "nothing open");
        assertThat(home.text("#agreed-mentor"))
                .contains("Send the outline")
                .doesNotContain("Read chapter two");
        assertThat(home.has("#next-mentor a[href$='/reschedule']")).isTrue();
        assertThat(home.has("#next-mentor a[href$='/cancellation']")).isTrue();
    }

    @Test
    void what_waits_for_a_mentor_is_one_tap_away() {
        MeetingId over = meet(Duration.ofHours(-3), "Already over", null);
        MeetingId held = pair.aHeldMeeting("Held yesterday", "Agenda");
        came(held);
        var home = as(pair.mentor).open("/");
        assertThat(home.text("[aria-labelledby=busy]"))
                .contains("Already over", "Held yesterday", "Follow-up to write");
        assertThat(home.has("a[href='/meetings/" + over.value() + "/completion']")).isTrue();
        String write = "/followups/new?meeting=" + held.value() + "&student=" + pair.mentee.value();
        assertThat(home.html().select("a[href='" + write + "']"))
                .as("in the list, and beside the mentee")
                .hasSize(2);
    }

    @Test
    void a_meeting_is_joined_from_ten_minutes_before() {
        MeetingId meeting = meet(Duration.ofMinutes(30), "Soon", "https://meet.google.com/abc");
        assertThat(as(pair.mentee).open("/").html().select("#next-mentee a[target]")).isEmpty();
        shift(meeting, Duration.ofMinutes(-21));
        for (StudentId each : List.of(pair.mentee, pair.mentor)) {
            assertThat(as(each).open("/").html().select("main a.button.first[target]"))
                    .singleElement()
                    .satisfies(join -> {
                        assertThat(join.text()).isEqualTo("Join on Google Meet");
                        assertThat(join.attr("href")).isEqualTo("https://meet.google.com/abc");
                    });
        }
    }

    @Test
    void a_step_is_ticked_off_and_taken_back_at_home() {
        aCompletedFollowUp();
        var mentee = as(pair.mentee);
        var done = mentee.press(mentee.open("/"), ".todo form", "done", "true");
        assertThat(done.location()).isEqualTo("/");
        var home = mentee.open("/");
        assertThat(home.has(".tick[aria-pressed=true][value=false]")).isTrue();
        assertThat(as(pair.mentor).open("/").text("[aria-labelledby=mentees]"))
                .contains("nothing open");
        mentee.press(home, ".todo form", "done", "false");
        assertThat(mentee.open("/").has(".tick[aria-pressed=false][value=true]")).isTrue();
    }

    @Test
    void the_agreement_comes_first_until_it_is_accepted() {
        meet(Duration.ofDays(3), "Pointers, slowly", null);
        for (StudentId each : List.of(pair.mentee, pair.mentor)) {
            assertThat(as(each).open("/").html().select("main .button.first"))
                    .extracting(button -> button.attr("href"))
                    .containsExactly("/agreement");
            agreements.accept(1, pair.actor(each));
            assertThat(as(each).open("/").html().select("main .button.first[href='/agreement']"))
                    .isEmpty();
        }
        assertThat(as(pair.mentee).open("/").text("aside")).contains("both of you accepted");
    }

    @Test
    void somebody_who_is_both_finds_two_regions_that_do_not_mix() {
        var other = new Mentoring(database);
        var elder = other.aMentor();
        other.institution().enrolled(pair.mentor, other.batch);
        named(elder);
        other.allocated(elder, pair.mentor);
        meet(Duration.ofDays(3), "With my mentee", null);
        meet(elder, pair.mentor, Duration.ofDays(2), "With my mentor", null);
        var home = as(pair.mentor).open("/");
        assertThat(home.text("[aria-labelledby=as-mentor]"))
                .contains("As a mentor", "With my mentee", name(pair.mentee))
                .doesNotContain("With my mentor", name(elder));
        assertThat(home.text("[aria-labelledby=as-mentee]"))
                .contains("As a mentee", "With my mentor", name(elder))
                .doesNotContain("With my mentee", name(pair.mentee));
        assertThat(home.html().select("main .button.first")).hasSize(1);
        List<String> ids = home.html().select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void polls_wait_for_the_answer_of_a_mentee_and_then_for_the_date_of_the_mentor() {
        Instant first = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.HOURS);
        PollId poll =
                polls.open(
                        pair.mentor,
                        new PollOutline(
                                new MeetingOutline("Group talk", MeetingMode.PHONE, null, null, ""),
                                45,
                                ZoneOffset.UTC,
                                List.of(first, first.plus(Duration.ofHours(2))),
                                first.minus(Duration.ofDays(2))),
                        Set.of(pair.mentee),
                        pair.actor(pair.mentor));
        String here = "a.button[href='/polls/" + poll.value() + "']";
        var mentee = as(pair.mentee);
        assertThat(mentee.open("/").text("[aria-labelledby=polls-mentee]"))
                .contains("Group talk", name(pair.mentor), "closes in");
        assertThat(mentee.open("/").has(here)).isTrue();
        assertThat(as(pair.mentor).open("/").text("main")).doesNotContain("Group talk");
        assertThat(as(pair.mentoring.aStudent()).open("/").text("main"))
                .doesNotContain("Group talk");

        Map<UUID, PollAnswer> answers =
                database
                        .sql("select id from poll_option where poll_id = ?")
                        .param(poll.value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(each -> each, each -> PollAnswer.YES));
        polls.answer(poll, answers, pair.actor(pair.mentee));
        assertThat(mentee.open("/").text("main")).doesNotContain("Group talk");
        var mentor = as(pair.mentor).open("/");
        assertThat(mentor.text("[aria-labelledby=busy]"))
                .contains("Group talk", "1 of 1 have answered");
        assertThat(mentor.has(here)).isTrue();
        polls.close(poll, pair.actor(pair.mentor));
        assertThat(as(pair.mentor).open("/").text("main")).doesNotContain("Group talk");
    }

    @Test
    void a_student_who_is_neither_learns_what_the_program_is_and_whom_to_ask() {
        var home = as(pair.mentoring.aStudent()).open("/");
        assertThat(home.text("main"))
                .contains("neither mentor nor mentee", "How one becomes a mentor", "Whom to ask")
                .contains("Academic Guidance", name(pair.mentoring.tutor))
                .doesNotContain(name(pair.mentee), "As a mentee");
        assertThat(home.has("aside a[href^=mailto]")).isTrue();
    }

    @Test
    void a_stranger_sees_nothing_of_the_two() {
        meet(Duration.ofDays(3), "Only between us", null);
        aCompletedFollowUp();
        for (Id stranger :
                List.of(
                        pair.mentoring.aStudent(),
                        pair.mentoring.aMentor(),
                        pair.institution().aCounselor(),
                        pair.institution().aFaculty())) {
            assertThat(as(stranger).open("/").text("main"))
                    .doesNotContain(
                            "Only between us",
                            "Read chapter two",
                            name(pair.mentee),
                            name(pair.mentor));
        }
    }

    @Test
    void an_ended_mentorship_shuts_the_door_at_once() {
        meet(Duration.ofDays(3), "Only between us", null);
        aCompletedFollowUp();
        assertThat(as(pair.mentor).open("/").text("main")).contains(name(pair.mentee));
        pair.end();
        assertThat(as(pair.mentor).open("/").text("main"))
                .doesNotContain("Only between us", "Send the outline", name(pair.mentee));
        assertThat(as(pair.mentee).open("/").text("aside"))
                .doesNotContain("Your mentor", "@", "Mentoring agreement");
    }

    @Test
    void a_pair_that_has_not_met_for_three_weeks_is_marked_for_mentor_and_supervisor() {
        assertThat(as(pair.mentor).open("/").text("[aria-labelledby=mentees]"))
                .contains("at least every 21 days")
                .doesNotContain("Overdue");
        database.sql(
                        "update mentorship set started_at = now() - interval '22 days' where mentor_id = ?")
                .param(pair.mentor.value())
                .update();
        assertThat(as(pair.mentor).open("/").text("[aria-labelledby=mentees]")).contains("Overdue");
        assertThat(as(pair.mentoring.tutor).open("/").text("[aria-labelledby=silent]"))
                .contains(name(pair.mentee));
        var admin = as(pair.institution().anAdmin());
        assertThat(admin.send(admin.open("/settings"), "silentDays", "6").text(".errors"))
                .contains("from 7 to 180");
        assertThat(admin.send(admin.open("/settings"), "silentDays", "30").status()).isEqualTo(303);
        try {
            assertThat(as(pair.mentor).open("/").text("[aria-labelledby=mentees]"))
                    .contains("at least every 30 days")
                    .doesNotContain("Overdue");
            assertThat(as(pair.mentoring.tutor).open("/").text("[aria-labelledby=silent]"))
                    .doesNotContain(name(pair.mentee));
        } finally {
            admin.send(admin.open("/settings"), "silentDays", "21");
        }
    }

    @Test
    void a_counselor_is_told_what_there_is_for_now() {
        assertThat(as(pair.institution().aCounselor()).open("/").text("main"))
                .contains("referrals are not part of this version");
    }

    @Test
    void a_home_takes_few_statements_and_little_weight_however_many_rows() {
        List<StudentId> mentees = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            mentees.add(pair.mentoring.aStudent());
        }
        database.sql("update mentor set capacity = 60 where id = ?")
                .param(pair.mentor.value())
                .update();
        pair.mentoring.allocated(pair.mentor, mentees);
        for (int day = 1; day <= 8; day++) {
            meet(pair.mentor, mentees.get(day), Duration.ofDays(day), "Meeting " + day, null);
            meet(pair.mentor, mentees.get(day), Duration.ofDays(-day), "Meeting -" + day, null);
        }
        aCompletedFollowUp();
        aCompletedFollowUp();
        var both = mentees.getFirst();
        var other = new Mentoring(database);
        var elder = other.aMentor();
        other.institution().enrolled(both, other.batch);
        other.allocated(elder, both);
        other.becomesMentor(both, 8);
        other.allocated(both, other.aStudent());
        meet(elder, both, Duration.ofDays(2), "With my mentor", null);
        assertThat(as(both).open("/").has("#as-mentor")).isTrue();
        assertThat(as(both).open("/").has("#as-mentee")).isTrue();
        for (Id each :
                List.of(
                        pair.mentor,
                        pair.mentee,
                        both,
                        pair.mentoring.aStudent(),
                        pair.mentoring.tutor,
                        pair.mentoring.reviewer)) {
            var reader = as(each);
            reader.open("/");
            var page = new ArrayList<Reader.Page>();
            assertThat(Statements.of(() -> page.add(reader.open("/")))).hasSizeBetween(2, 8);
            assertThat(packed(page.getFirst())).isLessThan(14 * 1024);
        }
    }

    @Test
    void who_missed_a_meeting_is_asked_to_book_again() {
        MeetingId held = pair.aHeldMeeting("Missed", "");
        database.sql(
                        "update meeting_attendee set attendance = 'NO_SHOW' where meeting_id = ? and part = 'MENTEE'")
                .param(held.value())
                .update();
        var mentee = as(pair.mentee);
        assertThat(mentee.open("/").text("[aria-labelledby=past-mentee]"))
                .contains("You missed it", "Book another meeting");
        meet(Duration.ofDays(2), "The next one", null);
        assertThat(mentee.open("/").text("[aria-labelledby=past-mentee]"))
                .contains("You missed it")
                .doesNotContain("Book another meeting");
    }

    private static int packed(Reader.Page page) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.html().outerHtml().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    private FollowUpId aCompletedFollowUp() {
        var mentor = pair.actor(pair.mentor);
        FollowUpId id = followUps.write(pair.about(), pair.text("What was said"), mentor);
        followUps.complete(id, null, mentor);
        return id;
    }

    private MeetingId meet(Duration away, String name, @Nullable String link) {
        return meet(pair.mentor, pair.mentee, away, name, link);
    }

    private MeetingId meet(
            StudentId mentor, StudentId mentee, Duration away, String name, @Nullable String link) {
        var outline =
                new MeetingOutline(
                        name,
                        link == null ? MeetingMode.PHONE : MeetingMode.ONLINE,
                        link,
                        null,
                        "");
        var start = Instant.now().plus(away).truncatedTo(ChronoUnit.MINUTES);
        return meetings.plan(
                mentor,
                outline,
                MeetingSlot.at(start, ZoneOffset.UTC, 45),
                Set.of(mentee),
                pair.actor(pair.mentoring.reviewer));
    }

    private void shift(MeetingId meeting, Duration by) {
        database.sql(
                        """
                        update meeting set starts_at = starts_at + :by::interval, ends_at = ends_at + :by::interval,
                               starts_local = starts_local + :by::interval
                         where id = :id
                        """)
                .param("by", by.toSeconds() + " seconds")
                .param("id", meeting.value())
                .update();
    }

    private void came(MeetingId meeting) {
        database.sql(
                        "update meeting_attendee set attendance = 'ATTENDED' where meeting_id = ? and part = 'MENTEE'")
                .param(meeting.value())
                .update();
    }

    /// A name that nobody else has.
    private void named(StudentId student) {
        database.sql("update person set family_name = ? where id = ?")
                .params(Institution.unique("Only"), student.value())
                .update();
    }

    private String name(Id person) {
        return pair.actor(person).name();
    }

    private Reader as(Id person) {
        return new Reader(pages, pair.institution().session(person));
    }
}
