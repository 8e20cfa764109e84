package lodestar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lodestar.calendar.Invitation.Method;
import lodestar.meeting.MeetingEvent;
import lodestar.meeting.MeetingEvent.Guest;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingNumber;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Ground;
import lodestar.shared.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CalendarFileTest {

    private static final Instant START = Instant.parse("2026-11-27T14:00:00Z");
    private static final UUID CHAIN = Id.next();
    private static final StudentId HOST = new StudentId(Id.next());
    private static final StudentId MENTEE = new StudentId(Id.next());

    private final CalendarFile file =
            new CalendarFile(Ground.words(), Ground.address("https://mentors.example.org"));

    @Test
    void a_meeting_is_one_event_with_all_that_one_needs_to_go_there() {
        String text = file.single(online("First talk"), reader(MENTEE));
        var event = ReadBack.only(text);
        assertThat(event.uid()).isEqualTo(CHAIN + "@lodestar");
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.summary()).isEqualTo("First talk");
        assertThat(event.start()).isEqualTo(START);
        assertThat(event.end()).isEqualTo(START.plus(Duration.ofMinutes(45)));
        assertThat(event.status()).isEqualTo("CONFIRMED");
        assertThat(event.location()).isEqualTo("https://meet.google.com/abc?x=1,2;3");
        assertThat(event.description()).contains("MTG0042", "Host", "one mentee", "https://");
        assertThat(event.attendees()).containsExactly("Host", "Mentee");
        assertThat(unfolded(text))
                .contains(
                        "\r\nDTSTART:20261127T140000Z\r\n",
                        "\r\nCONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=\"Google Meet\":https://meet.google.com/abc?x=1,2;3\r\n",
                        "\r\nURL:https://mentors.example.org/meetings/",
                        "\r\nTRANSP:OPAQUE\r\n",
                        "\r\nCLASS:PRIVATE\r\n")
                .doesNotContain("METHOD:");
    }

    @Test
    void nobodys_address_stands_in_a_file_or_in_the_mail_of_another() {
        assertThat(file.single(online("Talk"), reader(MENTEE))).doesNotContain("mailto:", "@ex");
        String mail = unfolded(request(online("Talk"), Method.REQUEST));
        assertThat(mail.split("mailto:", -1)).hasSize(3);
        assertThat(mail).contains(":mailto:lodestar@example.org\r\n", ":mailto:mentee@example.org");
    }

    @Test
    void a_place_and_a_telephone_are_said_as_such() {
        assertThat(ReadBack.only(file.single(at("Room 3, left; up"), reader(HOST))).location())
                .isEqualTo("Room 3, left; up");
        assertThat(ReadBack.only(file.single(byPhone(), reader(HOST))).location())
                .isEqualTo("By phone");
    }

    @Test
    void words_are_in_the_readers_language() {
        var german =
                new Actor(
                        HOST.person(),
                        "Host",
                        Set.of(Role.STUDENT),
                        Locale.GERMAN,
                        ZoneId.of("Europe/Berlin"));
        assertThat(ReadBack.only(file.single(byPhone(), german)).location())
                .isEqualTo("Telefonisch");
        assertThat(file.feed(List.of(), german)).contains("X-WR-CALNAME:Lodestar-Treffen");
    }

    @Test
    void who_only_supervises_is_not_kept_busy() {
        String text = file.single(online("Talk"), reader(new StudentId(Id.next())));
        assertThat(text).contains("\r\nTRANSP:TRANSPARENT\r\n");
    }

    @Test
    void a_feed_says_how_often_to_come_and_is_valid_without_a_meeting() {
        String text = file.feed(List.of(), reader(HOST));
        assertThat(ReadBack.events(text)).isEmpty();
        assertThat(text)
                .contains(
                        "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "\r\nX-PUBLISHED-TTL:PT1H\r\n",
                        "\r\nPRODID:-//Lodestar//");
    }

    @Test
    void an_invitation_and_its_cancellation_speak_of_the_same_thing() {
        var asked = ReadBack.only(request(online("Talk"), Method.REQUEST));
        String text = request(online("Talk"), Method.CANCEL);
        var struck = ReadBack.only(text);
        assertThat(struck.uid()).isEqualTo(asked.uid());
        assertThat(struck.status()).isEqualTo("CANCELLED");
        assertThat(text).contains("\r\nMETHOD:CANCEL\r\n");
        assertThat(unfolded(request(online("Talk"), Method.REQUEST)))
                .contains(
                        "\r\nMETHOD:REQUEST\r\n",
                        ";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"Mentee\":mailto:");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void awkward_texts_come_back_as_they_were(String text) {
        var event = ReadBack.only(file.single(named(text, text), reader(HOST)));
        assertThat(event.summary()).isEqualTo(text);
        assertThat(event.attendees()).contains(inQuotes(text));
        assertThat(ReadBack.only(request(named(text, text), Method.REQUEST)).organizer())
                .isEqualTo(inQuotes(text));
    }

    private static String inQuotes(String text) {
        return text.replace('"', '\'').replace('\\', '/').replace('^', '\u02c6').strip();
    }

    static List<String> awkward() {
        return List.of(
                "Aylin Yılmaz, Søren Ångström; 王芳",
                "فاطمة الزهراء \u200f(x)\u200e",
                "अदिति शर्मा and Nguyễn Thị Hồng",
                "a\\b\\\\c\\n;;,,::==",
                "He said “no” to 50 % — ok?",
                "END:VEVENT BEGIN:VCALENDAR",
                "x".repeat(2_000),
                "漢".repeat(2_000),
                "😀👩‍👩‍👧‍👦".repeat(150),
                "x" + "😀".repeat(300),
                "xx" + "é".repeat(1_000),
                "caret ^n ^^ ^ and more");
    }

    @Test
    void collected_attacks_leave_the_file_whole() throws IOException {
        List<MeetingEvent> events = new ArrayList<>();
        List<String> attacks = attacks();
        for (String attack : attacks) {
            events.add(named(attack.isBlank() ? "blank" : attack, "Host " + attack));
        }
        String text = file.feed(events, reader(HOST));
        var read = ReadBack.events(text);
        assertThat(read).hasSameSizeAs(attacks);
        for (int i = 0; i < attacks.size(); i++) {
            assertThat(letters(read.get(i).summary())).isEqualTo(letters(events.get(i).name()));
        }
    }

    /// What is left when blanks, and what a calendar may not carry, are taken out.
    private static String letters(String text) {
        var left = new StringBuilder();
        text.codePoints()
                .filter(each -> !Character.isISOControl(each) && !Character.isWhitespace(each))
                .filter(each -> each != 0x2028 && each != 0x2029 && !Character.isSpaceChar(each))
                .forEach(left::appendCodePoint);
        return left.toString();
    }

    private static List<String> attacks() throws IOException {
        for (String up : List.of("..", "../..")) {
            Path folder = Path.of(up, "shared", "data", "hostile");
            if (Files.exists(folder)) {
                List<String> all =
                        new ArrayList<>(
                                List.of(
                                        JsonMapper.shared()
                                                .readValue(
                                                        Files.readString(
                                                                folder.resolve("blns.json")),
                                                        String[].class)));
                all.addAll(Files.readAllLines(folder.resolve("xss-payloads-10pct.txt")));
                all.addAll(Files.readAllLines(folder.resolve("csv-formula.txt")));
                return all;
            }
        }
        assumeTrue(false, "there is no shared/data/hostile beside the checkout");
        return List.of();
    }

    private String request(MeetingEvent event, Method method) {
        return file.invitation(
                event,
                method,
                new CalendarFile.Addressee(
                        MENTEE.person(), "Mentee", "mentee@example.org", Locale.ENGLISH),
                "lodestar@example.org",
                Instant.parse("2026-11-25T10:00:00Z"));
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }

    private static Actor reader(StudentId who) {
        return new Actor(
                new PersonId(who.value()),
                "Reader",
                Set.of(Role.STUDENT),
                Locale.ENGLISH,
                ZoneId.of("UTC"));
    }

    private static MeetingEvent online(String name) {
        return event(name, MeetingMode.ONLINE, "https://meet.google.com/abc?x=1,2;3", null, "Host");
    }

    private static MeetingEvent at(String place) {
        return event("Talk", MeetingMode.IN_PERSON, null, place, "Host");
    }

    private static MeetingEvent byPhone() {
        return event("Talk", MeetingMode.PHONE, null, null, "Host");
    }

    private static MeetingEvent named(String name, String host) {
        return event(name, MeetingMode.IN_PERSON, null, "Library", host);
    }

    private static MeetingEvent event(
            String name, MeetingMode mode, String link, String place, String host) {
        return new MeetingEvent(
                new MeetingId(Id.next()),
                CHAIN,
                new MeetingNumber(42),
                name,
                mode,
                link,
                place,
                START,
                START.plus(Duration.ofMinutes(45)),
                false,
                7,
                START.minus(Duration.ofDays(9)),
                START.minus(Duration.ofDays(2)),
                new Guest(HOST, host),
                List.of(new Guest(MENTEE, "Mentee")));
    }
}
