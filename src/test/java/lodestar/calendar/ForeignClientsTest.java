package lodestar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lodestar.LodestarTest;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Programs that nobody here wrote follow a feed over the network: vdirsyncer pulls it into a
/// folder, khal shows the folder to somebody in another zone. `./check` brings both where it may.
@LodestarTest
class ForeignClientsTest {

    private static final ZoneId ELSEWHERE = ZoneId.of("Asia/Kathmandu");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ELSEWHERE);
    private static final Instant SOON =
            Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);

    @Autowired private Meetings meetings;
    @Autowired private Feeds feeds;
    @Autowired private Invitations invitations;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;
    @TempDir private Path home;

    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private Actor admin;

    @BeforeEach
    void both_programs_are_here() {
        for (String program : List.of("vdirsyncer", "khal")) {
            if (!isInstalled(program)) {
                System.err.println(program + " is not installed: no foreign client read a feed");
                assumeTrue(false, program + " is not installed");
            }
        }
        var mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        admin = institution.actor(institution.anAdmin());
    }

    @Test
    void they_pull_a_feed_follow_a_move_and_see_what_was_cancelled_and_what_is_gone()
            throws IOException {
        var first = plan("Café, thé; 漢字 😀 — and a name that is longer than one line", SOON);
        var second = plan("Second talk", SOON.plus(Duration.ofHours(5)));
        var third = plan("Third talk", SOON.plus(Duration.ofHours(10)));
        configure(feeds.make(institution.actor(mentee)));

        sync();
        assertThat(shown())
                .containsExactlyInAnyOrder(
                        line(
                                "Café, thé; 漢字 😀 — and a name that is longer than one line",
                                SOON,
                                "CONFIRMED"),
                        line("Second talk", SOON.plus(Duration.ofHours(5)), "CONFIRMED"),
                        line("Third talk", SOON.plus(Duration.ofHours(10)), "CONFIRMED"));

        var moved = SOON.plus(Duration.ofHours(30));
        meetings.reschedule(
                second, MeetingSlot.at(moved, ZoneId.of("America/New_York"), 60), "", admin);
        meetings.cancel(first, "", admin);
        meetings.strike(third, "by mistake", admin);
        sync();
        assertThat(shown())
                .containsExactlyInAnyOrder(
                        line(
                                "Café, thé; 漢字 😀 — and a name that is longer than one line",
                                SOON,
                                "CANCELLED"),
                        line("Second talk", moved, "CONFIRMED"));
        assertThat(files()).hasSize(2);
    }

    @Test
    void an_invitation_is_entered_its_successor_moves_it_and_a_cancellation_strikes_it_out()
            throws IOException {
        configure(feeds.make(institution.actor(mentee)));
        var meeting = plan("First talk", SOON);
        String said = enter(meeting);
        assertThat(shown("imported")).containsExactly(line(said, SOON, "CONFIRMED"));

        var later = SOON.plus(Duration.ofHours(30));
        var moved =
                meetings.reschedule(
                        meeting, MeetingSlot.at(later, ZoneId.of("UTC"), 45), "", admin);
        enter(meeting);
        assertThat(shown("imported")).containsExactly(line(said, later, "CONFIRMED"));

        meetings.cancel(moved, "", admin);
        enter(moved);
        assertThat(shown("imported")).containsExactly(line(said, later, "CANCELLED"));
    }

    /// As a mail program does with the invitation of a mail; what it says is returned.
    private String enter(MeetingId meeting) throws IOException {
        var invitation =
                invitations.of(meeting, mentee.person(), "lodestar@example.org").orElseThrow();
        Path file = home.resolve(invitation.fileName());
        Files.writeString(file, invitation.text());
        run(
                "khal",
                "-c",
                home.resolve("khal").toString(),
                "import",
                "--batch",
                "-a",
                "imported",
                file.toString());
        return ReadBack.only(invitation.text()).summary();
    }

    private void configure(FeedToken token) throws IOException {
        Files.createDirectories(home.resolve("events"));
        Files.createDirectories(home.resolve("imported"));
        Files.writeString(
                home.resolve("vdirsyncer"),
                """
                [general]
                status_path = "%1$s/status/"
                [pair feed]
                a = "lodestar"
                b = "folder"
                collections = null
                conflict_resolution = "a wins"
                [storage lodestar]
                type = "http"
                url = "http://localhost:%2$d%3$s"
                [storage folder]
                type = "filesystem"
                path = "%1$s/events/"
                fileext = ".ics"
                """
                        .formatted(home, port, token.path()));
        Files.writeString(
                home.resolve("khal"),
                """
                [calendars]
                [[lodestar]]
                path = %1$s/events
                readonly = True
                [[imported]]
                path = %1$s/imported
                [locale]
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                local_timezone = %2$s
                default_timezone = %2$s
                [sqlite]
                path = %1$s/khal.db
                """
                        .formatted(home, ELSEWHERE.getId()));
        run("vdirsyncer", "-c", home.resolve("vdirsyncer").toString(), "discover", "feed");
    }

    private void sync() throws IOException {
        run("vdirsyncer", "-c", home.resolve("vdirsyncer").toString(), "sync", "feed");
    }

    private List<String> shown() throws IOException {
        return shown("lodestar");
    }

    private List<String> shown(String calendar) throws IOException {
        String from = LocalDate.ofInstant(SOON, ELSEWHERE).minusDays(1).toString();
        return run(
                        "khal",
                        "-c",
                        home.resolve("khal").toString(),
                        "list",
                        "-a",
                        calendar,
                        "--notstarted",
                        "--once",
                        "--day-format",
                        "",
                        "--format",
                        "{start}|{title}|{status}|{location}",
                        from,
                        "7d")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String line(String title, Instant start, String status) {
        return SHOWN.format(start)
                + "|"
                + title
                + "|"
                + status
                + " |https://meet.google.com/abc-defg-hij"; // khal sets a blank after the status
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("events"))) {
            return Set.copyOf(all.map(each -> each.getFileName().toString()).toList());
        }
    }

    private String run(String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        for (String kind : List.of("CONFIG", "DATA", "CACHE")) {
            builder.environment().put("XDG_" + kind + "_HOME", home.toString());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + said).isZero();
        return said;
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private MeetingId plan(String name, Instant start) {
        return meetings.plan(
                mentor,
                new MeetingOutline(
                        name, MeetingMode.ONLINE, "https://meet.google.com/abc-defg-hij", null, ""),
                MeetingSlot.at(start, ZoneId.of("Europe/Berlin"), 45),
                Set.of(mentee),
                admin);
    }
}
