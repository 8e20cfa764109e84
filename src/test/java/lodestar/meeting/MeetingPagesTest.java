package lodestar.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LodestarTest
class MeetingPagesTest {

    private static final Instant SOON =
            Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
    private static final String DAY = LocalDate.now(ZoneOffset.UTC).plusDays(5).toString();

    @Autowired private MockMvcTester pages;
    @Autowired private Meetings meetings;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private Id coordinator;

    @BeforeEach
    void somebody_mentors() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        coordinator = institution.aCoordinator();
    }

    // ---- planning

    @Test
    void a_time_that_is_over_is_asked_about_before_it_is_kept() {
        var typed = new java.util.HashMap<>(filled());
        typed.put("date", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
        var asked = send("/meetings", mentor, typed);
        assertThat(asked).hasStatus(422);
        assertThat(page(asked).select(".errors").text()).contains("This time is over");
        assertThat(page(asked).select("input[name=past]")).hasSize(1);
        typed.put("past", "true");
        assertThat(send("/meetings", mentor, typed)).hasStatus(303);
    }

    @Test
    void a_mentor_finds_own_mentees_and_plans_a_meeting() {
        var form = page(get("/meetings/new", mentor));
        assertThat(form.select("input[name=mentees]").eachAttr("value"))
                .containsExactly(mentee.value().toString());
        assertThat(form.select("input[name=mentor_q]")).isEmpty();
        assertThat(form.select("#zone-picked input[checked]").val()).isEqualTo("UTC");

        var answer = send("/meetings", mentor, filled());
        assertThat(answer).hasStatus(303);
        var shown = page(get(location(answer), mentor));
        assertThat(shown.select("h1").text()).contains("First talk");
        assertThat(shown.select(".person").text()).contains(institution.name(mentee));
        assertThat(shown.select(".facts a[rel]").attr("rel")).isEqualTo("noopener noreferrer");
        assertThat(shown.select(".facts").text()).contains("Google Meet", "45 minutes");
        assertThat(shown.select(".text strong").text()).isEqualTo("pen");
    }

    @Test
    void staff_choose_a_mentor_and_then_see_the_mentees() {
        var empty = page(get("/meetings/new", coordinator));
        assertThat(empty.select("input[name=mentees]")).isEmpty();
        assertThat(empty.select("#invited").text()).contains("Choose a mentor first");

        var chosen =
                page(
                        send(
                                "/meetings/new",
                                coordinator,
                                Map.of("mentor", id(mentor), "name", "Kept & <b>")));
        assertThat(chosen.select("input[name=mentees]").eachAttr("value"))
                .containsExactly(id(mentee));
        assertThat(chosen.select("#name").val()).isEqualTo("Kept & <b>");
        assertThat(chosen.select("#mentor-picked input[checked]").val()).isEqualTo(id(mentor));
    }

    @Test
    void a_mentor_is_found_by_name_and_number_by_staff_with_and_without_scripts() {
        String number = institution.number(mentor);
        var options = page(get("/meetings/mentors?q=" + number, coordinator));
        assertThat(options.select("[data-value]").eachAttr("data-value"))
                .containsExactly(id(mentor));
        assertThat(page(get("/meetings/mentors?q=" + number, mentee)).select("[data-value]"))
                .isEmpty();

        var found =
                page(
                        send(
                                "/meetings/new",
                                coordinator,
                                Map.of("_find", "mentor", "mentor_q", number, "name", "Talk")));
        assertThat(found.select("#mentor-picked input").val()).isEqualTo(id(mentor));
        assertThat(found.select("#name").val()).isEqualTo("Talk");
    }

    @Test
    void a_zone_is_found_by_its_city() {
        var options = page(get("/meetings/zones?q=kathm", mentor));
        assertThat(options.select("[data-value]").eachAttr("data-value"))
                .contains("Asia/Kathmandu");
        assertThat(options.text()).contains("UTC+05:45");
        var found =
                page(send("/meetings/new", mentor, Map.of("_find", "zone", "zone_q", "new york")));
        assertThat(found.select("#zone-picked input").eachAttr("value"))
                .contains("America/New_York");
    }

    @Test
    void everything_that_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
        var typed = new java.util.HashMap<>(filled());
        typed.putAll(
                Map.of("name", "", "link", "http://zoom.us/j/1", "date", "soon", "minutes", "x"));
        var answer = send("/meetings", mentor, typed);
        assertThat(answer).hasStatus(422);
        var form = page(answer);
        assertThat(form.select(".errors a").eachAttr("href"))
                .containsExactly("#name", "#link", "#date", "#minutes");
        assertThat(form.select("#link").val()).isEqualTo("http://zoom.us/j/1");
        assertThat(form.select("#minutes").val()).isEqualTo("x");
        assertThat(form.select("#description").val()).isEqualTo("Bring a **pen**");
        assertThat(form.select("input[name=mentees][checked]").val()).isEqualTo(id(mentee));
        for (String field : List.of("name", "link", "date", "minutes")) {
            assertThat(form.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        }
    }

    @Test
    void a_time_that_is_taken_is_refused_with_what_was_typed() {
        send("/meetings", mentor, filled());
        var answer = send("/meetings", mentor, filled());
        assertThat(answer).hasStatus(409);
        var form = page(answer);
        assertThat(form.select(".errors").text()).contains("You already have a meeting");
        assertThat(form.select("#name").val()).isEqualTo("First talk");
        assertThat(form.select("#date").val()).isEqualTo(DAY);
    }

    @Test
    void a_skipped_time_names_the_next_one_and_a_double_one_asks_which() {
        var typed = new java.util.HashMap<>(filled());
        typed.putAll(Map.of("zone", "Europe/Berlin", "date", "2027-03-28", "time", "02:30"));
        assertThat(page(send("/meetings", mentor, typed)).select(".errors").text())
                .contains("2027-03-28", "Europe/Berlin", "02:30", "03:00");

        typed.putAll(Map.of("date", "2027-10-31"));
        var asked = page(send("/meetings", mentor, typed));
        assertThat(asked.select(".errors").text()).contains("show 02:30 twice");
        assertThat(asked.select("input[name=which]").eachAttr("value"))
                .containsExactly("FIRST", "SECOND");

        typed.put("which", "SECOND");
        var shown = page(get(location(send("/meetings", mentor, typed)), mentor));
        assertThat(shown.select(".facts time").attr("datetime")).startsWith("2027-10-31T01:30");
        assertThat(shown.select(".facts").text()).contains("Europe/Berlin");
    }

    @Test
    void who_is_no_mentor_hears_so_and_keeps_what_was_typed() {
        var refused = get("/meetings/new", mentee);
        assertThat(refused).hasStatus(409);
        assertThat(page(refused).select("main").text()).contains("Only an approved mentor");

        var typed = new java.util.HashMap<>(filled());
        typed.remove("mentees");
        var answer = send("/meetings", mentee, typed);
        assertThat(answer).hasStatus(409);
        assertThat(page(answer).select(".errors").text()).contains("Only an approved mentor");
        assertThat(page(answer).select("#name").val()).isEqualTo("First talk");
    }

    @Test
    void a_mentor_without_mentees_hears_what_happens_next() {
        var fresh = mentoring.aMentor();
        var shown = get("/meetings/new", fresh);
        assertThat(shown).hasStatusOk();
        assertThat(page(shown).select(".empty").text()).contains("You have no mentees yet");
        assertThat(page(get("/meetings", fresh)).select("a[href=/meetings/new]")).isEmpty();
        assertThat(send("/meetings", fresh, filled())).hasStatus(409);
    }

    // ---- what becomes of it

    @Test
    void a_meeting_is_rescheduled_and_each_shows_the_chain() {
        var id = plan(SOON);
        assertThat(page(get("/meetings/" + id + "/reschedule", mentor)).select("#minutes").val())
                .isEqualTo("45");
        var answer =
                send(
                        "/meetings/" + id + "/reschedule",
                        mentor,
                        Map.of(
                                "date", DAY, "time", "09:00", "zone", "UTC", "minutes", "60",
                                "reason", "exam"));
        assertThat(answer).hasStatus(303);
        var next = page(get(location(answer), mentee));
        assertThat(next.select(".timeline li")).hasSize(2);
        assertThat(next.select(".timeline a").attr("href")).isEqualTo("/meetings/" + id);
        assertThat(next.select(".timeline").text()).contains("exam", "Rescheduled", "Scheduled");
        var first = page(get("/meetings/" + id, mentee));
        assertThat(first.select(".head .tag").text()).isEqualTo("Rescheduled");
        assertThat(first.select(".timeline a").attr("href")).isEqualTo(location(answer));
    }

    @Test
    void a_time_that_is_over_is_asked_about_in_rescheduling_too() {
        var id = plan(SOON);
        var typed = new java.util.HashMap<String, String>();
        typed.put("date", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
        typed.put("time", "09:00");
        typed.put("zone", "UTC");
        typed.put("minutes", "60");
        typed.put("reason", "moved at the door");
        var asked = send("/meetings/" + id + "/reschedule", mentor, typed);
        assertThat(asked).hasStatus(422);
        assertThat(page(asked).select(".errors").text()).contains("This time is over");
        assertThat(page(asked).select("input[name=past]")).hasSize(1);
        assertThat(page(asked).select("#reason").text()).isEqualTo("moved at the door");
        assertThat(page(get("/meetings/" + id, mentor)).select(".head .tag").text())
                .isEqualTo("Scheduled");
        typed.put("past", "true");
        assertThat(send("/meetings/" + id + "/reschedule", mentor, typed)).hasStatus(303);
    }

    @Test
    void a_mentees_list_offers_neither_states_nor_files() {
        plan(SOON);
        var own = page(get("/meetings", mentee));
        assertThat(own.select("#list tbody tr")).hasSize(1);
        assertThat(own.select("main select[name=status], main a[download]")).isEmpty();
        assertThat(page(get("/meetings", mentor)).select("main select[name=status]")).hasSize(1);
        for (String list : List.of("/followups", "/allocations")) {
            assertThat(page(get(list, mentee)).select("main select[name=status], main a[download]"))
                    .as(list)
                    .isEmpty();
        }
    }

    @Test
    void done_asks_who_came_and_offers_a_follow_up_for_each() {
        var id = plan(Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES));
        var asked = send("/meetings/" + id + "/completion", mentor, Map.of());
        assertThat(asked).hasStatus(422);
        assertThat(page(asked).select(".errors").text()).contains("whether they came");

        var answer =
                send(
                        "/meetings/" + id + "/completion",
                        mentor,
                        Map.of("came-" + id(mentee), "ATTENDED"));
        assertThat(answer).hasStatus(303);
        var shown = page(get(location(answer), mentor));
        assertThat(shown.select(".head .tag").text()).isEqualTo("Done");
        assertThat(shown.select("a[href^=/followups/new]").attr("href"))
                .isEqualTo("/followups/new?meeting=" + id + "&student=" + id(mentee));
        assertThat(shown.select("form[action$=/undo]")).hasSize(1);
        var read = page(get("/meetings/" + id, mentee));
        assertThat(read.select("a[href^=/followups/new], form[action$=/undo]")).isEmpty();
        assertThat(read.select("aside .tag").text()).isEqualTo("Came");

        assertThat(send("/meetings/" + id + "/undo", mentor, Map.of())).hasStatus(303);
        assertThat(page(get("/meetings/" + id, mentor)).select(".head .tag").text())
                .isEqualTo("Scheduled");
    }

    @Test
    void it_is_not_done_before_it_starts() {
        var id = plan(SOON);
        assertThat(page(get("/meetings/" + id, mentor)).select("a[href$=/completion]")).isEmpty();
        var early =
                send(
                        "/meetings/" + id + "/completion",
                        mentor,
                        Map.of("came-" + id(mentee), "EXCUSED"));
        assertThat(early).hasStatus(409);
        assertThat(page(early).select("input[checked]").val()).isEqualTo("EXCUSED");
    }

    @Test
    void a_cancelled_meeting_says_why_and_can_be_taken_back() {
        var id = plan(SOON);
        send("/meetings/" + id + "/cancellation", mentor, Map.of("reason", "I am <ill>"));
        var shown = page(get("/meetings/" + id, mentee));
        assertThat(shown.select(".callout blockquote").text()).isEqualTo("I am <ill>");
        assertThat(page(get("/meetings/" + id, mentor)).select("form[action$=/undo]")).hasSize(1);
        assertThat(page(get("/meetings/" + id, coordinator)).select("form[action$=/undo]"))
                .isEmpty();
    }

    @Test
    void the_second_of_two_who_change_it_sees_both_texts() {
        var id = plan(SOON);
        var form = page(get("/meetings/" + id + "/edit", mentor));
        String version = form.select("input[name=version]").val();
        assertThat(form.select("#date, #time")).isEmpty();
        Map<String, String> theirs =
                Map.of(
                        "version",
                        version,
                        "name",
                        "Theirs",
                        "mode",
                        "PHONE",
                        "mentees",
                        id(mentee),
                        "description",
                        "their text");
        assertThat(send("/meetings/" + id, coordinator, theirs)).hasStatus(303);
        Map<String, String> mine =
                Map.of(
                        "version",
                        version,
                        "name",
                        "Mine",
                        "mode",
                        "PHONE",
                        "mentees",
                        id(mentee),
                        "description",
                        "my text");
        var answer = send("/meetings/" + id, mentor, mine);
        assertThat(answer).hasStatus(409);
        assertThat(page(answer).select(".compare").text())
                .contains("Theirs", "Mine", "their text", "my text");
        assertThat(page(answer).select("main").text()).contains(institution.name(coordinator));
    }

    @Test
    void an_admin_voids_and_restores() {
        var admin = institution.anAdmin();
        var id = plan(SOON);
        send("/meetings/" + id + "/voiding", admin, Map.of("reason", "planned twice"));
        assertThat(get("/meetings/" + id, mentor)).hasStatus(404);
        assertThat(page(get("/meetings?voided=true", admin)).select("a.cover").eachAttr("href"))
                .contains("/meetings/" + id);
        assertThat(page(get("/meetings/" + id, admin)).select(".callout").text())
                .contains("planned twice");
        send("/meetings/" + id + "/restoration", admin, Map.of());
        assertThat(get("/meetings/" + id, mentor)).hasStatusOk();
    }

    // ---- who sees what

    @Test
    void foreign_and_missing_meetings_are_the_same_to_a_stranger() {
        var id = plan(SOON);
        var stranger = mentoring.aStudent();
        for (String part : List.of("", "/edit", "/reschedule", "/completion", "/cancellation")) {
            var foreign = get("/meetings/" + id + part, stranger);
            var missing = get("/meetings/" + UUID.randomUUID() + part, stranger);
            assertThat(foreign).hasStatus(404);
            assertThat(plain(foreign)).isEqualTo(plain(missing));
        }
        for (String act : List.of("", "/reschedule", "/completion", "/cancellation", "/undo")) {
            assertThat(send("/meetings/" + id + act, stranger, filled())).hasStatus(404);
        }
        assertThat(get("/meetings/nonsense", stranger)).hasStatus(404);
    }

    @Test
    void a_mentee_and_a_supervisor_read_and_change_nothing() {
        var id = plan(SOON);
        for (Id reader : List.of(mentee, mentoring.tutor)) {
            var shown = page(get("/meetings/" + id, reader));
            assertThat(shown.select("h1").text()).contains("Weekly talk");
            assertThat(shown.select("main form, a[href$=/edit]")).isEmpty();
            assertThat(send("/meetings/" + id + "/cancellation", reader, Map.of())).hasStatus(403);
        }
        assertThat(get("/meetings", institution.aCounselor())).hasStatus(403);
    }

    @Test
    void the_time_is_shown_in_the_zone_of_the_reader_and_of_the_meeting() {
        institution.lives(mentee, ZoneId.of("America/New_York"));
        var id =
                meetings.plan(
                                mentor,
                                outline(),
                                MeetingSlot.at(
                                        Instant.parse("2027-06-01T04:15:00Z"),
                                        ZoneId.of("Asia/Kathmandu"),
                                        45),
                                Set.of(mentee),
                                institution.actor(mentor))
                        .value();
        var facts = page(get("/meetings/" + id, mentee)).select(".facts");
        assertThat(facts.select("time").attr("datetime")).isEqualTo("2027-06-01T00:15:00-04:00");
        assertThat(facts.text()).contains("10:00", "Asia/Kathmandu");
    }

    // ---- lists

    @Test
    void a_list_is_filtered_and_each_person_sees_own_meetings_only() {
        var id = plan(SOON);
        var cancelled = plan(SOON.plusSeconds(7_200));
        meetings.cancel(new MeetingId(cancelled), "", institution.actor(mentor));

        assertThat(listed("/meetings", mentee)).containsExactly(cancelled, id);
        assertThat(listed("/meetings?status=SCHEDULED", mentee)).containsExactly(id);
        assertThat(listed("/meetings?q=no+such", mentee)).isEmpty();
        assertThat(listed("/meetings?from=2099-01-01", mentee)).isEmpty();
        assertThat(listed("/meetings?mentor=" + id(mentor), coordinator))
                .containsExactly(cancelled, id);
        assertThat(listed("/meetings", mentoring.aStudent())).isEmpty();
        assertThat(get("/meetings?from=x&status=y&mentor=z&at=%00&voided=true", mentee))
                .hasStatusOk();
    }

    @Test
    void the_agenda_shows_what_comes_day_by_day() {
        var later = plan(SOON.plus(Duration.ofDays(2)));
        var sooner = plan(SOON);
        var agenda = page(get("/meetings/agenda", mentee));
        assertThat(agenda.select(".plan a").eachAttr("href"))
                .containsExactly("/meetings/" + sooner, "/meetings/" + later);
        assertThat(agenda.select(".agenda > li")).hasSize(2);
    }

    @Test
    void a_file_holds_the_list_and_no_formula() throws Exception {
        meetings.plan(
                mentor,
                new MeetingOutline("=cmd|x", MeetingMode.PHONE, null, null, ""),
                MeetingSlot.at(SOON, ZoneId.of("UTC"), 45),
                Set.of(mentee),
                institution.actor(mentor));
        var file = get("/meetings.csv", mentee);
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment");
        assertThat(body(file).lines().toList()).hasSize(2);
        assertThat(body(file)).contains("'=cmd|x");
        assertThat(body(get("/meetings.csv", mentoring.aStudent())).lines().toList()).hasSize(1);
    }

    // ---- preview

    @Test
    void a_long_text_is_previewed_and_cleaned() throws Exception {
        var part =
                pages.post()
                        .uri("/preview")
                        .with(csrf())
                        .cookie(institution.session(mentor))
                        .header("HX-Request", "true")
                        .param("field", "description")
                        .param("description", "a **bold** <script>word</script>")
                        .exchange();
        assertThat(body(part))
                .contains("<strong>bold</strong>", "&lt;script")
                .doesNotContain("<html", "<script");
        var whole = send("/preview", mentor, Map.of("field", "description", "description", "_so_"));
        assertThat(page(whole).select("main em").text()).isEqualTo("so");
    }

    @Test
    void without_signing_in_nothing_is_previewed() {
        var none = pages.post().uri("/preview").with(csrf()).param("field", "x").exchange();
        assertThat(none.getResponse().getForwardedUrl()).contains("sign-in");
    }

    // ---- the ground of these tests

    private Map<String, String> filled() {
        return Map.ofEntries(
                Map.entry("name", "First talk"),
                Map.entry("mentees", id(mentee)),
                Map.entry("date", DAY),
                Map.entry("time", "14:00"),
                Map.entry("zone", "UTC"),
                Map.entry("minutes", "45"),
                Map.entry("mode", "ONLINE"),
                Map.entry("link", "https://meet.google.com/abc-defg-hij"),
                Map.entry("description", "Bring a **pen**"));
    }

    private UUID plan(Instant at) {
        return meetings.plan(
                        mentor,
                        outline(),
                        MeetingSlot.at(at, ZoneId.of("UTC"), 45),
                        Set.of(mentee),
                        institution.actor(mentor))
                .value();
    }

    private static MeetingOutline outline() {
        return new MeetingOutline(
                "Weekly talk", MeetingMode.ONLINE, "https://meet.google.com/abc", null, "");
    }

    private List<UUID> listed(String uri, Id reader) {
        return page(get(uri, reader)).select("a.cover").eachAttr("href").stream()
                .map(each -> UUID.fromString(each.substring("/meetings/".length())))
                .toList();
    }

    private MvcTestResult get(String uri, Id person) {
        return pages.get()
                .uri(java.net.URI.create(uri))
                .cookie(institution.session(person))
                .exchange();
    }

    private MvcTestResult send(String uri, Id person, Map<String, String> typed) {
        var request = pages.post().uri(uri).with(csrf()).cookie(institution.session(person));
        typed.forEach(request::param);
        return request.param("_key", UUID.randomUUID().toString()).exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getHeader("Location");
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(body(answer));
    }

    /// The answer without what is random in every one: form tokens, keys, and the request's id.
    private static String plain(MvcTestResult answer) {
        String id = answer.getResponse().getHeader("X-Request-Id");
        return body(answer).replace(id, "").replaceAll("name=\"_(csrf|key)\" value=\"[^\"]*\"", "");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String id(StudentId student) {
        return student.value().toString();
    }
}
