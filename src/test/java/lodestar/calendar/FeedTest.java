package lodestar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import lodestar.LodestarTest;
import lodestar.allocation.AllocationId;
import lodestar.allocation.Allocations;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.Actor;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import lodestar.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class FeedTest {

    private static final Instant SOON =
            Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);

    @Autowired private MockMvcTester pages;
    @Autowired private Meetings meetings;
    @Autowired private Allocations allocations;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;

    private Mentoring mentoring;
    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private AllocationId allocation;
    private Actor admin;

    @BeforeEach
    void somebody_mentors() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        allocation = mentoring.allocated(mentor, mentee);
        admin = institution.actor(institution.anAdmin());
    }

    // ---- the page

    @Test
    void one_makes_an_address_and_sees_it_once_replaces_and_revokes_it() {
        var reader = new Reader(pages, institution.session(mentee));
        assertThat(reader.open("/profile").has("a[href='/profile/calendar']")).isTrue();
        var start = reader.open("/profile/calendar");
        var made = reader.press(start, "form.act");
        String address = made.html().select("#address").val();
        assertThat(address).matches("http://localhost(:\\d+)?/calendar/[\\w-]{43}\\.ics");
        assertThat(made.html().select("a[href^=webcal]").attr("href"))
                .isEqualTo(address.replace("http:", "webcal:"));
        String path = URI.create(address).getPath();
        assertThat(get(path).getStatus()).isEqualTo(200);
        assertThat(reader.press(start, "form.act").location())
                .as("the same form again makes no other address")
                .isEqualTo("/profile/calendar");
        assertThat(get(path).getStatus()).isEqualTo(200);

        var again = reader.open("/profile/calendar");
        assertThat(again.text("main")).contains("Last asked for").doesNotContain("Not yet");
        assertThat(again.html().outerHtml()).doesNotContain(path);

        var replaced = reader.press(again, "form[action='/profile/calendar']");
        String other = URI.create(replaced.html().select("#address").val()).getPath();
        assertThat(get(path).getStatus()).isEqualTo(404);
        assertThat(get(other).getStatus()).isEqualTo(200);

        var revoked = reader.press(replaced, "form[action$=revocation]");
        assertThat(revoked.location()).isEqualTo("/profile/calendar");
        assertThat(get(other).getStatus()).isEqualTo(404);
        assertThat(reader.open("/profile/calendar").text("main")).contains("no feed address yet");
        assertThat(reader.press(again, "form[action$=revocation]").status()).isEqualTo(409);
    }

    @Test
    void the_secret_is_kept_nowhere_and_its_making_stands_in_the_journal() {
        var token = feeds.make(actor(mentee));
        assertThat(
                        database.sql(
                                        "select encode(token_hash, 'escape') || encode(token_hash, 'hex') from calendar_feed")
                                .query(String.class)
                                .list())
                .noneMatch(kept -> kept.contains(token.text()));
        assertThat(
                        database.sql("select action from journal where actor_id = ?")
                                .param(mentee.value())
                                .query(String.class)
                                .list())
                .contains("calendar.feed-made");
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void who_attends_nothing_has_no_feed() {
        var coordinator = institution.aCoordinator();
        assertThat(
                        new Reader(pages, institution.session(coordinator))
                                .open("/profile/calendar")
                                .status())
                .isEqualTo(403);
        assertThat(
                        new Reader(pages, institution.session(coordinator))
                                .open("/profile")
                                .has("a[href='/profile/calendar']"))
                .isFalse();
    }

    // ---- who is let in

    @Test
    void a_wrong_a_revoked_and_a_disabled_address_get_the_same_answer() throws IOException {
        var revoked = feeds.make(actor(mentee));
        feeds.revoke(actor(mentee));
        var disabled = feeds.make(actor(mentor));
        assertThat(get(disabled.path()).getStatus()).isEqualTo(200);
        institution.deactivate(mentor);
        List<MockHttpServletResponse> answers =
                List.of(
                        get("/calendar/" + "x".repeat(43) + ".ics"),
                        get("/calendar/x.ics"),
                        get(revoked.path()),
                        get(disabled.path()));
        for (var answer : answers) {
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(answer.getHeaderNames())
                    .containsExactlyInAnyOrderElementsOf(answers.getFirst().getHeaderNames());
        }
    }

    @Test
    void the_address_opens_nothing_else_and_gives_no_session() {
        var token = feeds.make(actor(mentee));
        var answer = get(token.path());
        assertThat(answer.getCookies()).isEmpty();
        assertThat(get("/meetings?token=" + token.text()).getStatus()).isNotEqualTo(200);
        assertThat(pages.post().uri(token.path()).with(csrf()).exchange().getResponse().getStatus())
                .isIn(404, 405);
    }

    @Test
    void who_guesses_or_asks_too_often_is_put_off() {
        var token = feeds.make(actor(mentee));
        int[] guesses = new int[70];
        int[] visits = new int[70];
        for (int i = 0; i < 70; i++) {
            guesses[i] =
                    pages.get()
                            .uri("/calendar/guess" + i + ".ics")
                            .with(request -> {
                                request.setRemoteAddr("192.0.2.77");
                                return request;
                            })
                            .exchange()
                            .getResponse()
                            .getStatus();
            visits[i] = get(token.path()).getStatus();
        }
        assertThat(guesses).contains(404, 429).startsWith(404).endsWith(429);
        assertThat(visits).contains(200, 429).startsWith(200).endsWith(429);
        assertThat(get(token.path()).getHeader("Retry-After")).isEqualTo("60");
    }

    // ---- what it holds

    @Test
    void each_side_reads_its_meetings_and_a_stranger_none() {
        plan("First talk", SOON);
        var stranger = mentoring.aStudent();
        for (Id who : new Id[] {mentor, mentee}) {
            var event = ReadBack.only(read(who));
            assertThat(event.summary()).isEqualTo("First talk");
            assertThat(event.start()).isEqualTo(SOON);
            assertThat(event.stamp()).isEqualTo(event.changed());
        }
        assertThat(ReadBack.events(read(stranger))).isEmpty();
    }

    @Test
    void faculty_read_what_they_supervise_as_free_time_also_as_coordinators() {
        plan("First talk", SOON);
        institution.gives(mentoring.tutor, Role.COORDINATOR);
        String file = read(mentoring.tutor);
        assertThat(ReadBack.only(file).summary()).isEqualTo("First talk");
        assertThat(file).contains("TRANSP:TRANSPARENT");
    }

    @Test
    void nothing_confidential_and_no_address_of_anybody_stands_in_it() {
        var meeting = plan("First talk", SOON);
        meetings.cancel(meeting, "A private reason", admin);
        String file = read(mentee);
        assertThat(file)
                .doesNotContain("Secret agenda", "private reason", institution.email(mentor));
        assertThat(ReadBack.only(file).status()).isEqualTo("CANCELLED");
    }

    @Test
    void of_a_group_in_a_room_a_mentee_reads_the_place_and_no_other_name() {
        var second = mentoring.aStudent();
        mentoring.allocated(mentor, second);
        isCalled(second, "Unheardof");
        isCalled(mentee, "Wellknown");
        meetings.plan(
                mentor,
                new MeetingOutline(
                        "Group talk", MeetingMode.IN_PERSON, null, "Room 3", "Secret agenda"),
                MeetingSlot.at(SOON, ZoneId.of("Europe/Berlin"), 45),
                Set.of(mentee, second),
                admin);
        String own = read(mentee);
        assertThat(ReadBack.only(own).location()).isEqualTo("Room 3");
        assertThat(own).contains("Wellknown").doesNotContain("Unheardof", "Secret agenda");
        assertThat(read(second)).contains("Unheardof").doesNotContain("Wellknown");
        assertThat(read(mentor)).contains("Wellknown", "Unheardof").doesNotContain("Secret agenda");
    }

    private void isCalled(StudentId student, String name) {
        database.sql("update person set family_name = ? where id = ?")
                .params(name, student.value())
                .update();
    }

    @Test
    void a_moved_meeting_stands_in_it_once_under_the_same_name_for_machines() {
        var meeting = plan("First talk", SOON);
        var before = ReadBack.only(read(mentee));
        move(meeting, SOON.plus(Duration.ofDays(1)));
        var after = ReadBack.only(read(mentee));
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        assertThat(after.start()).isEqualTo(SOON.plus(Duration.ofDays(1)));
    }

    @Test
    void who_left_and_whose_mentorship_ended_find_it_no_more() {
        plan("First talk", SOON);
        allocations.endMentorship(allocation, mentee, "moved", admin);
        assertThat(ReadBack.only(read(mentee)).status()).isEqualTo("CANCELLED");
        assertThat(ReadBack.events(read(mentor))).isEmpty();
    }

    @Test
    void it_holds_ninety_days_back_and_cancelled_ones_for_thirty() {
        shift(plan("Long ago", SOON), 95);
        shift(plan("Lately", SOON.plusSeconds(7_200)), 85);
        var old = plan("Cancelled long ago", SOON.plusSeconds(14_400));
        var fresh = plan("Cancelled lately", SOON.plusSeconds(21_600));
        var wrong = plan("By mistake", SOON.plusSeconds(28_800));
        for (MeetingId each : List.of(old, fresh)) {
            meetings.cancel(each, "", admin);
        }
        meetings.strike(wrong, "by mistake", admin);
        database.sql("update meeting set ended_at = ended_at - interval '31 days' where id = ?")
                .param(old.value())
                .update();
        assertThat(ReadBack.events(read(mentee)))
                .extracting(ReadBack.Event::summary)
                .containsExactlyInAnyOrder("Lately", "Cancelled lately");
    }

    // ---- how it is asked for

    @Test
    void who_knows_it_already_gets_no_file_until_something_changes() {
        var meeting = plan("First talk", SOON);
        var token = feeds.make(actor(mentee));
        var first = get(token.path());
        String mark = first.getHeader("ETag");
        assertThat(first.getHeader("Cache-Control")).contains("private").doesNotContain("no-store");
        assertThat(first.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(asked(token, mark).getStatus()).isEqualTo(304);
        assertThat(asked(token, mark).getContentAsByteArray()).isEmpty();
        assertThat(asked(token, "\"other\", " + mark).getStatus()).isEqualTo(304);

        move(meeting, SOON.plus(Duration.ofDays(1)));
        var moved = asked(token, mark);
        assertThat(moved.getStatus()).isEqualTo(200);
        database.sql("update person set family_name = 'Newname' where id = ?")
                .param(mentor.value())
                .update();
        assertThat(asked(token, moved.getHeader("ETag")).getStatus()).isEqualTo(200);
    }

    @Test
    void a_visit_takes_four_statements_at_most() {
        plan("First talk", SOON);
        plan("Second talk", SOON.plusSeconds(7_200));
        var token = feeds.make(actor(mentee));
        get(token.path());
        assertThat(Statements.of(() -> get(token.path()))).hasSizeBetween(3, 4);
    }

    @Test
    void over_the_wire_it_is_packed_and_its_head_can_be_asked_for()
            throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            plan("Talk " + i, SOON.plusSeconds(7_200L * i));
        }
        var token = feeds.make(actor(mentee));
        try (var client = HttpClient.newHttpClient()) {
            var packed =
                    client.send(
                            request(token).header("Accept-Encoding", "gzip").build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                String file = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(ReadBack.events(file)).hasSize(5);
            }
            var head =
                    client.send(
                            request(token)
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("ETag"))
                    .isEqualTo(packed.headers().firstValue("ETag"));
        }
    }

    // ---- one meeting as a file

    @Test
    void a_meeting_is_added_to_a_calendar_from_its_page() throws IOException {
        var meeting = plan("First talk", SOON);
        var reader = new Reader(pages, institution.session(mentee));
        var page = reader.open("/meetings/" + meeting.value());
        String link = page.html().select("a[href$='.ics']").attr("href");
        var answer = reader.open(link).result().getResponse();
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(ReadBack.only(answer.getContentAsString()).summary()).isEqualTo("First talk");

        var moved = move(meeting, SOON.plus(Duration.ofDays(1)));
        var original = reader.open(link).result().getResponse().getContentAsString();
        assertThat(ReadBack.only(original).start()).isEqualTo(SOON.plus(Duration.ofDays(1)));
        assertThat(original).contains(moved.value().toString().substring(0, 8));
        var stranger = new Reader(pages, institution.session(mentoring.aStudent()));
        assertThat(stranger.open(link).status()).isEqualTo(404);
        assertThat(get(link).getStatus()).isNotEqualTo(200);
    }

    // ---- helpers

    private Actor actor(Id person) {
        return institution.actor(person);
    }

    private MockHttpServletResponse get(String path) {
        return pages.get().uri(path).exchange().getResponse();
    }

    private MockHttpServletResponse asked(FeedToken token, String mark) {
        return pages.get().uri(token.path()).header("If-None-Match", mark).exchange().getResponse();
    }

    private HttpRequest.Builder request(FeedToken token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + token.path()));
    }

    private String read(Id person) {
        var answer = get(feeds.make(actor(person)).path());
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MeetingId plan(String name, Instant start) {
        return meetings.plan(
                mentor,
                new MeetingOutline(
                        name,
                        MeetingMode.ONLINE,
                        "https://meet.google.com/abc-defg-hij",
                        null,
                        "Secret agenda"),
                MeetingSlot.at(start, ZoneId.of("Europe/Berlin"), 45),
                Set.of(mentee),
                admin);
    }

    private MeetingId move(MeetingId meeting, Instant to) {
        return meetings.reschedule(
                meeting, MeetingSlot.at(to, ZoneId.of("Europe/Berlin"), 45), "", admin);
    }

    /// Lets it have been that many days ago.
    private void shift(MeetingId meeting, int daysAgo) {
        database.sql(
                        """
                        update meeting set starts_at = now() - ? * interval '1 day',
                               ends_at = now() - ? * interval '1 day' + minutes * interval '1 minute'
                         where id = ?
                        """)
                .params(daysAgo, daysAgo, meeting.value())
                .update();
    }
}
