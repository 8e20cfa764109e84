package lodestar.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.booking.Availabilities;
import lodestar.booking.MeetingLinks;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.Time;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import lodestar.testing.Timekeeping;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LodestarTest
class BookingPagesTest {

    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    @Autowired private MockMvcTester pages;
    @Autowired private Availabilities availabilities;
    @Autowired private Meetings meetings;
    @Autowired private MeetingLinks links;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private StudentId second;

    @BeforeEach
    void somebody_mentors_two() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        second = mentoring.aStudent();
        mentoring.allocated(mentor, mentee, second);
    }

    // ---- when a mentor has time

    @Test
    void a_mentor_fills_in_two_days_and_all_that_is_empty_stays_out() {
        var mine = reader(mentor);
        var empty = mine.open("/availability");
        assertThat(empty.html().select("main input[name^=day]").eachAttr("value"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        var saved =
                mine.press(
                        empty,
                        "form[action$=" + mentor.value() + "]",
                        "from0",
                        "16:00",
                        "to0",
                        "18:00",
                        "from3",
                        "09:00",
                        "to3",
                        "10:30",
                        "link",
                        "https://meet.google.com/abc-defg-hij");
        assertThat(saved.status()).isEqualTo(303);
        var again = mine.open(saved.location());
        assertThat(again.value("day0") + again.value("from0") + again.value("to0"))
                .isEqualTo("1" + "16:00" + "18:00");
        assertThat(again.value("day1") + again.value("from1")).isEqualTo("4" + "09:00");
        assertThat(again.value("from2")).isEmpty();
        assertThat(again.html().select("form.form details[open]")).isEmpty();
        assertThat(again.html().select("form.form details:has([name^=from]) > summary").eachText())
                .satisfiesExactly(
                        monday -> assertThat(monday).matches("Monday 4:00.PM – 6:00.PM, Online"),
                        tuesday -> assertThat(tuesday).isEqualTo("Tuesday no time"),
                        wednesday -> assertThat(wednesday).isEqualTo("Wednesday no time"),
                        thursday ->
                                assertThat(thursday).matches("Thursday 9:00.AM – 10:30.AM, Online"),
                        friday -> assertThat(friday).isEqualTo("Friday no time"),
                        saturday -> assertThat(saturday).isEqualTo("Saturday no time"),
                        sunday -> assertThat(sunday).isEqualTo("Sunday no time"),
                        more -> assertThat(more).isEqualTo("Add hours"));
    }

    @Test
    void what_is_wrong_stands_beside_its_line_and_nothing_is_lost() {
        var mine = reader(mentor);
        var refused =
                mine.press(
                        mine.open("/availability"),
                        "form[action$=" + mentor.value() + "]",
                        "from2",
                        "18:00",
                        "to2",
                        "16:00",
                        "mode2",
                        "IN_PERSON",
                        "most",
                        "99");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".errors a").eachAttr("href"))
                .containsExactly("#most", "#to0", "#place");
        assertThat(refused.value("from0")).isEqualTo("18:00");
        assertThat(refused.value("day0")).isEqualTo("3");
        assertThat(refused.html().select("form.form details[open] > summary").eachText())
                .first()
                .asString()
                .matches("Wednesday 6:00.PM – 4:00.PM, In person");
        assertThat(refused.value("most")).isEqualTo("99");
    }

    @Test
    void days_off_are_added_and_taken_out_again() {
        Timekeeping.everyDay(availabilities, institution, mentor);
        var mine = reader(mentor);
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
        var added = mine.press(mine.open("/availability"), "form[action$=/days]", "first", day);
        assertThat(added.status()).isEqualTo(303);
        var shown = mine.open("/availability");
        assertThat(shown.text("aside .lines")).contains("No time");
        var removed = mine.press(shown, "form[action$=/removal]");
        assertThat(removed.status()).isEqualTo(303);
        assertThat(mine.open("/availability").has("aside .lines")).isFalse();
        var refused =
                mine.press(
                        mine.open("/availability"),
                        "form[action$=/days]",
                        "first",
                        day,
                        "kind",
                        "EXTRA",
                        "since",
                        "18:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".errors a").eachAttr("href")).containsExactly("#until");
        assertThat(refused.value("since")).isEqualTo("18:00");
    }

    @Test
    void staff_do_it_for_a_mentor_and_strangers_find_nothing() {
        var staff = reader(mentoring.reviewer);
        assertThat(staff.open("/availability/" + mentor.value()).text("h1"))
                .contains(institution.name(mentor));
        assertThat(reader(mentee).open("/availability/" + mentor.value()).status()).isEqualTo(404);
        assertThat(reader(mentee).open("/availability").status()).isEqualTo(404);
    }

    // ---- booking

    @Test
    void a_mentee_sees_free_times_in_the_own_zone_and_books_one() {
        Timekeeping.everyDay(availabilities, institution, mentor);
        institution.lives(mentee, KATHMANDU);
        var mine = reader(mentee);
        var found = mine.open("/bookings");
        var slots = mine.open(found.html().select("main a.button.first").attr("href"));
        assertThat(slots.text("main")).contains("Asia/Kathmandu");
        var first = slots.html().select(".agenda a[href$=T08:00:00Z]").first();
        Instant at = Instant.parse(first.attr("href").replaceAll(".*at=", ""));
        assertThat(first.text().replace('\u202f', ' ')).isEqualTo("1:45 PM");
        assertThat(at.atZone(KATHMANDU).getMinute()).isEqualTo(45);

        var form = mine.open(first.attr("href"));
        assertThat(form.text(".facts")).contains("1:45", "30 minutes", "Online");
        var booked = mine.send(form, "name", "My exam");
        assertThat(booked.status()).isEqualTo(303);
        var meeting = mine.open(booked.location());
        assertThat(meeting.text("h1")).contains("My exam");
        assertThat(meeting.html().select(".head .acts > a.button").eachAttr("href"))
                .anyMatch(href -> href.endsWith("/move"))
                .anyMatch(href -> href.endsWith("/another-time"))
                .anyMatch(href -> href.endsWith("/withdrawal"));

        var late = reader(second).open("/bookings/new?mentor=" + mentor.value() + "&at=" + at);
        assertThat(late.text(".errors")).contains("just been taken");
        var sent =
                reader(second)
                        .post(
                                "/bookings",
                                Map.of(
                                        "mentor", one(mentor),
                                        "at", new String[] {at.toString()},
                                        "name", new String[] {"Me too"}));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text(".errors")).contains("just been taken");
        assertThat(sent.has(".agenda a")).isTrue();
    }

    @Test
    void a_stranger_finds_no_times() {
        Timekeeping.everyDay(availabilities, institution, mentor);
        var stranger = reader(mentoring.aStudent());
        assertThat(stranger.open("/bookings/new?mentor=" + mentor.value()).status()).isEqualTo(404);
        assertThat(stranger.open("/bookings").text("main")).contains("nobody to meet yet");
        assertThat(reader(mentoring.reviewer).open("/bookings").status()).isEqualTo(403);
    }

    @Test
    void a_mentee_moves_asks_and_cancels_on_pages() {
        Timekeeping.everyDay(availabilities, institution, mentor);
        var mine = reader(mentee);
        assertThat(mine.open("/bookings/new?mentor=" + mentor.value()).text("main"))
                .contains("How you meet: Online.");
        String here = "/meetings/" + plan(far(), mentee).value();
        assertThat(mine.open(here).html().select(".head .acts > a.button").eachAttr("href"))
                .contains(here + "/another-time", here + "/withdrawal", here + "/move");
        var asked = mine.send(mine.open(here + "/another-time"), "reason", "After lunch");
        assertThat(asked.location()).isEqualTo(here);
        assertThat(reader(mentor).open(here).text(".callout"))
                .contains("asks for another time", "After lunch");

        var slots = mine.open(here + "/move");
        var moved =
                mine.send(
                        mine.open(slots.html().select(".agenda a").last().attr("href")),
                        "reason",
                        "Exam");
        assertThat(moved.status()).isEqualTo(303);
        assertThat(mine.open(moved.location()).text(".timeline")).contains("Exam");

        var cancelled = mine.send(mine.open(moved.location() + "/withdrawal"), "reason", "Ill");
        assertThat(cancelled.location()).isEqualTo(moved.location());
        assertThat(mine.open(moved.location()).text(".callout")).contains("Ill");
    }

    @Test
    void a_mentee_takes_back_a_cancelling_while_the_time_is_free() {
        var mine = reader(mentee);
        String here = "/meetings/" + plan(far(), mentee).value();
        String undo = "form[action='" + here + "/withdrawal/undo']";
        mine.send(mine.open(here + "/withdrawal"), "reason", "Ill");
        var cancelled = mine.open(here);
        assertThat(cancelled.text(".callout")).contains("take this back for 15 minutes");
        assertThat(reader(mentor).open(here).has(".callout form")).isFalse();
        assertThat(mine.press(cancelled, undo).status()).isEqualTo(303);
        assertThat(mine.open(here).text(".head .tag")).isEqualTo("Scheduled");
        assertThat(news(mentor)).endsWith("MEETING_CANCELLED", "MEETING_RESTORED");

        mine.send(mine.open(here + "/withdrawal"), "reason", "Ill");
        var late = mine.open(here);
        ScopedValue.where(Time.PRETENDED, Instant.now().plus(Duration.ofMinutes(16)))
                .run(() -> {
                    assertThat(mine.open(here).has(undo)).isFalse();
                    assertThat(mine.press(late, undo).text("main")).contains("15 minutes ago");
                });
        plan(far(), second);
        var taken = mine.press(late, undo);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(mine.open(here).text(".head .tag")).isEqualTo("Cancelled");
        assertThat(reader(second).post(here + "/withdrawal/undo", Map.of()).status())
                .isEqualTo(404);
    }

    private List<String> news(Id person) {
        return database.sql("select news from notice where person_id = ? order by at, id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    @Test
    void too_late_is_said_and_what_was_typed_stays() {
        Instant soon = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        String here = "/meetings/" + plan(soon, mentee).value();
        var mine = reader(mentee);
        var refused = mine.send(mine.open(here + "/withdrawal"), "reason", "Ill");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".errors")).contains("12 hours before");
        assertThat(refused.text("textarea")).isEqualTo("Ill");
    }

    @Test
    void who_did_not_come_is_offered_to_book_again() {
        var id =
                plan(
                        Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES),
                        mentee);
        meetings.hold(id, Map.of(mentee, Attendance.NO_SHOW), institution.actor(mentor));
        assertThat(
                        reader(mentee)
                                .open("/meetings/" + id.value())
                                .html()
                                .select(".callout a")
                                .attr("href"))
                .isEqualTo("/bookings/new?mentor=" + mentor.value());
        assertThat(
                        reader(mentor)
                                .open("/meetings/" + id.value())
                                .html()
                                .select(".callout a")
                                .attr("href"))
                .startsWith("/meetings/new?mentor=" + mentor.value());
    }

    // ---- links without signing in

    @Test
    void a_link_moves_its_meeting_without_a_session_and_the_journal_names_the_person() {
        Timekeeping.everyDay(availabilities, institution, mentor);
        institution.lives(mentee, KATHMANDU);
        Instant at = far();
        var id = plan(at, mentee);
        String link = path(links.move(id, mentee.person(), at.plusSeconds(1_800)));

        var page = html(pages.get().uri(link).exchange());
        assertThat(page.text()).contains("Asia/Kathmandu").doesNotContain("Secret talk");
        assertThat(page.select("dd").text()).contains(institution.name(mentor).split(" ")[0]);
        assertThat(page.text()).doesNotContain(institution.name(mentor));
        String slot = page.select(".agenda a").last().attr("href");
        assertThat(
                        html(pages.get().uri(URI.create(slot)).exchange())
                                .select("input[name=at]")
                                .val())
                .isNotEmpty();
        String to = slot.replaceAll(".*at=", "");

        for (int time = 0; time < 2; time++) {
            var answer =
                    pages.post()
                            .uri(link)
                            .with(csrf())
                            .param("at", to)
                            .param("reason", "Exam")
                            .exchange();
            assertThat(answer).hasStatus(303);
            assertThat(answer.getResponse().getHeader("Location")).isEqualTo(link);
            assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                    .noneMatch(each -> each.contains("session"));
        }
        assertThat(html(pages.get().uri(link).exchange()).text()).contains("was moved");
        assertThat(
                        database.sql(
                                        "select actor_id::text from journal where subject_id = ? and action = 'meeting.rescheduled'")
                                .param(id.value())
                                .query(String.class)
                                .list())
                .containsExactly(mentee.value().toString());
    }

    @Test
    void a_link_cancels_for_one_of_a_group_only() {
        Instant at = far();
        var id = plan(at, mentee, second);
        String link = path(links.cancel(id, mentee.person(), at.plusSeconds(1_800)));
        for (int time = 0; time < 2; time++) {
            assertThat(pages.post().uri(link).with(csrf()).exchange()).hasStatus(303);
        }
        assertThat(html(pages.get().uri(link).exchange()).text()).contains("You do not take part");
        assertThat(reader(second).open("/meetings/" + id.value()).text(".head .tag"))
                .isEqualTo("Scheduled");
        assertThat(reader(mentee).open("/meetings/" + id.value()).status()).isEqualTo(404);

        String ofMentor = path(links.cancel(id, mentor.person(), at.plusSeconds(1_800)));
        assertThat(pages.post().uri(ofMentor).with(csrf()).exchange()).hasStatus(303);
        assertThat(html(pages.get().uri(ofMentor).exchange()).text()).contains("is cancelled");
    }

    @Test
    void a_link_tells_the_mentor_of_a_group_that_it_cancels_for_all() {
        var id = plan(far(), mentee, second);
        Instant ends = far().plus(Duration.ofMinutes(30));
        String ofMentor = path(links.cancel(id, mentor.person(), ends));
        String ofMentee = path(links.cancel(id, mentee.person(), ends));
        assertThat(html(pages.get().uri(ofMentor).exchange()).text())
                .contains("Cancel your meeting", "Everybody who is invited reads it")
                .doesNotContain("Your mentor reads it");
        assertThat(html(pages.get().uri(ofMentee).exchange()).text())
                .contains("You cannot come", "Your mentor reads it");
    }

    @Test
    void a_link_is_for_one_purpose_one_person_and_a_while() {
        Instant at = far();
        var id = plan(at, mentee);
        String cancel = path(links.cancel(id, mentee.person(), at.plusSeconds(1_800)));
        String token = cancel.substring(cancel.lastIndexOf('/') + 1);
        assertThat(pages.get().uri("/meeting-links/move/" + token).exchange()).hasStatus(404);
        assertThat(pages.get().uri(cancel.substring(0, cancel.length() - 1) + "_").exchange())
                .hasStatus(404);
        assertThat(pages.get().uri("/meeting-links/cancel/nonsense").exchange()).hasStatus(404);
        assertThat(pages.post().uri(cancel).exchange().getResponse().getHeader("Location"))
                .isNull();
        assertThat(html(pages.get().uri(cancel).exchange()).select("form.form")).hasSize(1);
        String ofStranger = path(links.cancel(id, mentoring.aStudent().person(), at));
        assertThat(pages.get().uri(ofStranger).exchange()).hasStatus(404);

        String long_ago =
                path(links.cancel(id, mentee.person(), Instant.now().minus(Duration.ofDays(40))));
        var over = pages.get().uri(long_ago).exchange();
        assertThat(over).hasStatus(409);
        assertThat(html(over).text()).contains("out of date");

        institution.deactivate(mentee);
        assertThat(pages.get().uri(cancel).exchange()).hasStatus(404);
    }

    @Test
    void after_the_meeting_a_link_says_so_and_does_nothing() {
        Instant at = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        var id = plan(at, mentee);
        String link = path(links.cancel(id, mentee.person(), at.plusSeconds(1_800)));
        var page = html(pages.get().uri(link).exchange());
        assertThat(page.text()).contains("has begun or is over");
        assertThat(page.select("form.form")).isEmpty();
        assertThat(pages.post().uri(link).with(csrf()).exchange()).hasStatus(303);
        assertThat(reader(mentor).open("/meetings/" + id.value()).text(".head .tag"))
                .isEqualTo("Scheduled");
    }

    // ---- polls

    @Test
    void a_poll_asks_for_three_times_and_for_more_on_demand() {
        var mine = reader(mentor);
        var form = mine.open("/polls/new");
        assertThat(form.html().select("main input[type=date][name^=date]")).hasSize(3);
        var values = Map.of("times", new String[] {"3"}, "name", new String[] {"Group talk"});
        var more = mine.post("/polls/times", values);
        assertThat(more.html().select("main input[type=date][name^=date]")).hasSize(4);
        assertThat(more.value("name")).isEqualTo("Group talk");
        var most = mine.post("/polls/times", Map.of("times", new String[] {"5"}));
        assertThat(most.html().select("main input[type=date][name^=date]")).hasSize(6);
        assertThat(most.has("#more-times")).isFalse();
    }

    @Test
    void a_group_finds_a_time_on_pages() {
        var mine = reader(mentor);
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(5);
        var form = mine.open("/polls/new");
        var refused =
                mine.send(form, "name", "Group talk", "mode", "PHONE", "date0", day.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".errors a").eachAttr("href"))
                .containsExactly("#time0", "#closes", "#closesTime");
        var opened =
                mine.send(
                        refused,
                        "time0",
                        "14:00",
                        "date1",
                        day.toString(),
                        "time1",
                        "16:00",
                        "closes",
                        day.minusDays(1).toString(),
                        "closesTime",
                        "12:00");
        assertThat(opened.status()).isEqualTo(303);
        String here = opened.location();

        var asked = reader(mentee).open(here);
        assertThat(asked.html().select("form.form fieldset")).hasSize(2);
        List<String> fields =
                asked.html().select("form.form input[type=radio]").eachAttr("name").stream()
                        .distinct()
                        .toList();
        var half = reader(mentee).send(asked, fields.getFirst(), "YES");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.html().select("input[checked]").val()).isEqualTo("YES");
        assertThat(
                        reader(mentee)
                                .send(half, fields.getFirst(), "NO", fields.getLast(), "IF_NEEDED")
                                .status())
                .isEqualTo(303);
        assertThat(reader(mentee).open(here).text("table.rows"))
                .doesNotContain(institution.name(mentee));

        var table = mine.open(here);
        assertThat(table.text("table.rows")).contains(institution.name(mentee), "Nobody yet");
        assertThat(table.text("main")).contains("Not answered yet: " + institution.name(second));
        assertThat(table.html().select("form[action$=/decision]")).hasSize(1);
        var decided = mine.press(table, "form[action$=/decision]");
        assertThat(decided.status()).isEqualTo(303);
        var meeting = mine.open(decided.location());
        assertThat(meeting.text(".person"))
                .contains(institution.name(mentee))
                .doesNotContain(institution.name(second));
        assertThat(reader(second).open(here).text("main")).contains("A time was chosen");
        assertThat(reader(mentoring.aStudent()).open(here).status()).isEqualTo(404);
    }

    // ---- busy times

    @Test
    void an_address_is_kept_shown_without_its_secret_and_removed() {
        var mine = reader(mentor);
        for (String wrong :
                List.of(
                        "http://example.org/a.ics",
                        "https://",
                        "file:///etc/passwd",
                        "https://me@example.org/")) {
            var refused = mine.send(mine.open("/busy-calendar"), "address", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.value("address")).isEqualTo(wrong);
        }
        var kept =
                mine.send(
                        mine.open("/busy-calendar"),
                        "address",
                        "webcal://calendar.example.org/private-123/basic.ics");
        assertThat(kept.status()).isEqualTo(303);
        var shown = mine.open("/busy-calendar");
        assertThat(shown.text("main"))
                .contains("calendar.example.org", "Waiting")
                .doesNotContain("private-123");
        mine.press(shown, "form[action$=/removal]");
        assertThat(mine.open("/busy-calendar").has("form[action$=/removal]")).isFalse();
        assertThat(reader(mentoring.reviewer).open("/busy-calendar").status()).isEqualTo(403);
    }

    // ---- saying it

    private Reader reader(Id who) {
        return new Reader(pages, institution.session(who));
    }

    private MeetingId plan(Instant at, StudentId... with) {
        return meetings.plan(
                mentor,
                new MeetingOutline("Secret talk", MeetingMode.PHONE, null, null, "About **money**"),
                MeetingSlot.at(at, ZoneId.of("UTC"), 30),
                Set.of(with),
                institution.actor(mentor));
    }

    private static Instant far() {
        return Instant.now().plus(Duration.ofDays(6)).truncatedTo(ChronoUnit.HOURS);
    }

    private static String[] one(Id id) {
        return new String[] {id.value().toString()};
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
