package lodestar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lodestar.LodestarTest;
import lodestar.access.Accounts;
import lodestar.access.Forgotten;
import lodestar.access.SignIn;
import lodestar.access.Token;
import lodestar.allocation.Allocations;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.Id;
import lodestar.shared.Time;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class MailTest {

    private static final String FROM = "mentoring@college.example";

    @Autowired JdbcClient database;
    @Autowired Outbox outbox;
    @Autowired Letters letters;
    @Autowired Envelopes envelopes;
    @Autowired Desk desk;
    @Autowired Notices notices;
    @Autowired Meetings meetings;
    @Autowired Allocations allocations;
    @Autowired Clock clock;
    @Autowired MockMvcTester pages;

    private final GreenMail mailboxes =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final PlainServer plain = new PlainServer();
    private final Instant now =
            Instant.now().plus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.SECONDS);
    private Mentoring mentoring;
    private Institution institution;

    @BeforeEach
    void nothing_else_waits() {
        database.sql("delete from notice_mail").update();
        mailboxes.start();
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
    }

    @AfterEach
    void close() {
        mailboxes.stop();
        plain.close();
    }

    @Test
    void a_mail_says_when_and_with_whom_and_nothing_that_somebody_wrote() throws Exception {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var allocation = mentoring.allocated(mentor, mentee);
        institution.lives(mentee, ZoneId.of("Asia/Tokyo"));
        var meeting =
                meetings.plan(
                        mentor,
                        new MeetingOutline(
                                "SECRETNAME",
                                MeetingMode.ONLINE,
                                "https://meet.jit.si/join-me",
                                null,
                                "SECRETDESCRIPTION"),
                        MeetingSlot.at(Instant.parse("2027-03-10T23:30:00Z"), ZoneId.of("UTC"), 45),
                        Set.of(mentee),
                        institution.actor(mentor));
        run(now, mailboxes());

        MimeMessage mail = only(mentee);
        assertThat(mail.getSubject())
                .contains("Mar 11, 2027")
                .contains("8:30")
                .contains("Japan Time")
                .contains(institution.name(mentor));
        assertThat(mail.getFrom()[0].toString()).contains(FROM);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var html = Jsoup.parse(part(mail, "text/html"));
        var links = html.select("a[href]").eachAttr("href");
        assertThat(links)
                .contains("https://meet.jit.si/join-me")
                .anyMatch(each -> each.endsWith("/meetings/" + meeting.value()))
                .anyMatch(each -> each.contains("/meeting-links/move/"))
                .anyMatch(each -> each.contains("/meeting-links/cancel/"))
                .anyMatch(each -> each.contains("/stop/MEETING/"));
        assertThat(html.select("img, link, script")).isEmpty();
        assertThat(part(mail, "text/plain")).contains(links);
        assertThat(part(mail, "text/calendar"))
                .contains("METHOD:REQUEST")
                .contains("DTSTART:20270310T233000Z");

        allocations.close(allocation, "SECRETREASON", institution.actor(mentoring.reviewer));
        run(now.plusSeconds(60), mailboxes());
        assertThat(to(mentee))
                .hasSize(3)
                .anyMatch(each -> GreenMailUtil.getWholeMessage(each).contains("=CANCEL"));
        for (MimeMessage each : mailboxes.getReceivedMessages()) {
            assertThat(GreenMailUtil.getWholeMessage(each)).doesNotContain("SECRET");
            assertThat(part(each, "text/html") + part(each, "text/plain") + each.getSubject())
                    .doesNotContain("SECRET");
            if (GreenMailUtil.getWholeMessage(each).contains("text/calendar")) {
                assertThat(part(each, "text/calendar")).doesNotContain("SECRET");
            }
        }
    }

    @Test
    void a_mailbox_can_stop_a_kind_without_signing_in() throws Exception {
        var mentee = aReader();
        tell(mentee, News.MENTOR_ENDED);
        run(now, mailboxes());
        MimeMessage mail = only(mentee);
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        String stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        String path = URI.create(stop).getPath();

        assertThat(pages.get().uri(path).exchange()).hasStatusOk();
        assertThat(wish(mentee)).isEmpty();
        assertThat(pages.post().uri(path).param("List-Unsubscribe", "One-Click").exchange())
                .hasStatusOk();
        assertThat(wish(mentee)).containsExactly("MENTORING OFF");
        assertThat(pages.post().uri(path.replace("/MENTORING/", "/MEETING/")).exchange())
                .hasStatus(404);
        assertThat(pages.post().uri(path.substring(0, path.length() - 1) + "_").exchange())
                .hasStatus(404);

        desk.tell(Told.of(mentee.value(), News.MENTOR_MADE, null, ""));
        desk.tell(Told.of(mentee.value(), News.PASSWORD_CHANGED, null, ""));
        run(now.plusSeconds(60), mailboxes());
        assertThat(to(mentee)).hasSize(2);
        assertThat(to(mentee).getLast().getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void a_server_that_is_down_loses_nothing_and_the_backlog_drains_when_it_is_back()
            throws Exception {
        var readers = IntStream.range(0, 120).mapToObj(n -> aReader()).toList();
        readers.forEach(each -> tell(each, News.MENTOR_ENDED));
        var gone = server("smtp://127.0.0.1:" + closedPort());

        Instant at = now;
        for (int i = 0; i < 40; i++) {
            run(at, gone);
            at = at.plus(Duration.ofHours(1));
        }
        assertThat(states())
                .hasSize(120)
                .contains("PARKED connection")
                .allSatisfy(each -> assertThat(each).endsWith(" connection"));
        assertThat(tries()).contains(8).allSatisfy(each -> assertThat(each).isLessThan(9));

        tell(aReader(), News.MENTOR_ENDED);
        run(at.plus(Duration.ofHours(1)), mailboxes());
        assertThat(mailboxes.getReceivedMessages()).hasSize(121);
        assertThat(marks()).hasSize(121);
        assertThat(states()).containsOnly("SENT ");
    }

    @Test
    void a_server_that_is_slow_is_not_waited_for_and_gets_the_mail_later() {
        var reader = aReader();
        tell(reader, News.MENTOR_ENDED);
        plain.answer = command -> command.equals("END") ? "" : "250 fine";
        run(now, new MailServer(plain().address(), FROM, Duration.ofMillis(300)));
        assertThat(states()).containsExactly("WAITING connection");
        plain.answer = command -> "250 fine";
        run(now, plain());
        assertThat(states()).containsExactly("WAITING connection");
        run(now.plus(Duration.ofMinutes(1)), plain());
        assertThat(states()).containsExactly("SENT ");
        assertThat(plain.taken).hasSize(1);
    }

    @Test
    void what_a_server_refuses_for_now_is_tried_with_growing_gaps_and_laid_aside_after_eight() {
        var reader = aReader();
        tell(reader, News.MENTOR_ENDED);
        plain.answer = command -> command.startsWith("RCPT") ? "451 later" : "250 fine";
        var gaps = new ArrayList<Duration>();
        Instant at = now;
        for (int i = 0; i < 8; i++) {
            run(at, plain());
            Instant due = due(reader);
            gaps.add(Duration.between(at, due));
            at = due;
        }
        assertThat(gaps.subList(0, 7)).isSorted().doesNotHaveDuplicates();
        assertThat(states()).containsExactly("PARKED refused 451");
        assertThat(tries()).containsExactly(8);
        run(at.plus(Duration.ofDays(1)), plain());
        assertThat(tries()).containsExactly(8);
        assertThat(plain.taken).isEmpty();
    }

    @Test
    void one_that_is_refused_for_good_is_laid_aside_at_once_and_holds_up_no_other() {
        var refused = aReader();
        var other = aReader();
        tell(refused, News.MENTOR_ENDED);
        tell(other, News.MENTOR_ENDED);
        String address = institution.email(refused);
        plain.answer =
                command ->
                        command.startsWith("RCPT") && command.contains(address)
                                ? "550 no such person " + address
                                : "250 fine";
        run(now, plain());
        assertThat(state(refused)).containsExactly("PARKED refused 550");
        assertThat(state(other)).containsExactly("SENT ");
        assertThat(plain.connections).hasValue(1);
    }

    @Test
    void a_crash_between_sending_and_marking_makes_one_double_with_the_same_id() throws Exception {
        var reader = aReader();
        tell(reader, News.MENTOR_ENDED);
        var server = mailboxes();
        // sent, and then the process dies
        at(
                now,
                () -> {
                    var deliveries = deliveries(server);
                    deliveries.dispatch(outbox.take(10, now));
                    return null;
                });
        run(now.plusSeconds(60), server);
        assertThat(to(reader)).hasSize(1);
        run(now.plus(Outbox.TAKEN).plusSeconds(1), server);
        run(now.plus(Outbox.TAKEN.multipliedBy(3)), server);
        assertThat(to(reader)).hasSize(2);
        assertThat(marks()).hasSize(1);
        assertThat(states()).containsExactly("SENT ");
    }

    @Test
    void two_deliverers_at_once_send_each_mail_once() throws Exception {
        for (int i = 0; i < 300; i++) {
            tell(aReader(), News.MENTOR_ENDED);
        }
        try (var both = Executors.newFixedThreadPool(2)) {
            var runs =
                    both.invokeAll(
                            List.of(
                                    Executors.callable(() -> run(now, plain())),
                                    Executors.callable(() -> run(now, plain()))));
            for (var each : runs) {
                each.get();
            }
        }
        assertThat(plain.taken).hasSize(300).doesNotHaveDuplicates();
        assertThat(states()).containsOnly("SENT ");
    }

    @Test
    void a_burst_drains_with_many_mails_a_connection() {
        var reader = aReader();
        int many = Integer.getInteger("lodestar.burst", 500);
        database.sql(
                        """
                        insert into notice_mail (id, person_id, news, act, digest, at, since, due_at)
                        select gen_random_uuid(), :reader, 'MENTOR_ENDED', 'burst ' || n, false, :now, :now, :now
                          from generate_series(1, :many) n
                        """)
                .param("reader", reader.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("many", many)
                .update();
        run(now, plain());
        assertThat(plain.taken).hasSize(many).doesNotHaveDuplicates();
        assertThat(plain.connections.get()).isLessThanOrEqualTo(many / 100 + 1);
    }

    @Test
    void who_no_longer_belongs_is_not_told() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var gone = aReader();
        var allocation = mentoring.allocated(mentor, mentee);
        desk.tell(
                Told.of(mentee.value(), News.MENTOR_ALLOCATED, allocation.value(), "ALC1"),
                Told.of(gone.value(), News.MENTOR_ENDED, null, ""),
                Told.of(
                        mentoring.tutor.value(),
                        News.NOMINATION_SUBMITTED,
                        UUID.randomUUID(),
                        "APP1"));
        database.sql("update mentorship set ended_at = now(), end_reason = 'x' where mentee_id = ?")
                .param(mentee.value())
                .update();
        database.sql("update notice_mail set digest = false, due_at = at where state = 'WAITING'")
                .update();
        institution.deactivate(gone);
        run(now.plusSeconds(5), plain());
        assertThat(plain.taken).isEmpty();
        assertThat(state(mentee)).containsExactly("DROPPED no-right");
        assertThat(state(mentoring.tutor)).containsExactly("DROPPED no-right");
        assertThat(state(gone)).containsExactly("DROPPED gone");
    }

    @Test
    void quiet_hours_and_digests_make_mail_wait_and_a_digest_is_one_mail() throws Exception {
        var sleeper = aReader();
        institution.lives(sleeper, ZoneId.of("Europe/Berlin"));
        notices.wish(
                Map.of(),
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30))),
                institution.actor(sleeper));
        var daily = mentoring.aMentor();
        institution.lives(daily, ZoneId.of("Europe/Berlin"));
        notices.wish(
                Map.of(NoticeKind.MENTORING, new Wish(true, NoticeKind.Mail.DIGEST)),
                Optional.empty(),
                institution.actor(daily));
        Instant evening = Instant.parse("2026-12-01T22:15:00Z");
        at(
                evening,
                () -> {
                    tell(sleeper, News.MENTOR_ENDED);
                    tell(daily, News.MENTOR_MADE);
                    tell(daily, News.MENTOR_ENDED);
                    return null;
                });
        run(evening, mailboxes());
        run(Instant.parse("2026-12-02T05:29:00Z"), mailboxes());
        assertThat(mailboxes.getReceivedMessages()).isEmpty();
        run(Instant.parse("2026-12-02T05:31:00Z"), mailboxes());
        assertThat(to(sleeper)).hasSize(1);
        run(Instant.parse("2026-12-02T05:59:00Z"), mailboxes());
        assertThat(to(daily)).isEmpty();
        run(Instant.parse("2026-12-02T06:01:00Z"), mailboxes());
        assertThat(to(daily)).hasSize(1);
        assertThat(to(daily).getFirst().getSubject()).startsWith("2 pieces of news");
    }

    @Test
    void a_forgotten_password_is_mended_by_a_mail_and_its_link_works_once(
            @Autowired Forgotten forgotten, @Autowired Accounts accounts) throws Exception {
        var reader = aReader();
        String network = "203.0.113." + (System.nanoTime() % 250);
        forgotten.ask("nobody@example.org", network);
        forgotten.ask(" " + institution.email(reader).toUpperCase(Locale.ROOT), network);
        assertThat(states()).containsExactly("WAITING ");
        assertThat(asked()).containsExactly("DENIED", "DONE");
        run(now, mailboxes());

        MimeMessage mail = only(reader);
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        String link = Jsoup.parse(part(mail, "text/html")).select("a[href*=/links/]").attr("href");
        var token = new Token(link.substring(link.lastIndexOf('/') + 1));
        assertThat(accounts.isOpen(token, false)).isTrue();
        assertThat(at(now.plus(Duration.ofMinutes(61)), () -> accounts.isOpen(token, false)))
                .isFalse();
        accounts.setPassword(token, "kestrel over nine bridges");
        assertThat(accounts.isOpen(token, false)).isFalse();
        run(now.plusSeconds(60), mailboxes());
        assertThat(to(reader).getLast().getSubject()).isEqualTo("Your password was changed.");
    }

    @Test
    void whoever_asks_for_links_again_and_again_gets_five_a_day(@Autowired Forgotten forgotten) {
        var reader = aReader();
        for (int i = 0; i < 9; i++) {
            forgotten.ask(institution.email(reader), "203.0.113.251");
        }
        assertThat(states()).hasSize(5);
    }

    @Test
    void a_lock_after_wrong_passwords_is_told_once(
            @Autowired SignIn signIn, @Autowired Accounts accounts) {
        var reader = aReader();
        accounts.keepPassword(
                new PersonId(reader.value()), "kestrel over nine bridges", Actor.SYSTEM);
        var from = new SignIn.From("", "203.0.113.252");
        for (int i = 0; i < 7; i++) {
            signIn.enter(institution.email(reader), "wrong " + i, from);
        }
        assertThat(
                        database.sql("select news from notice where person_id = ?")
                                .param(reader.value())
                                .query(String.class)
                                .list())
                .containsExactly("SIGN_IN_LOCKED");
        assertThat(state(reader)).containsExactly("WAITING ");
    }

    @Test
    void an_admin_sees_what_was_laid_aside_and_why_and_nothing_of_what_it_says() {
        var reader = aReader();
        var other = aReader();
        tell(reader, News.MENTOR_ENDED);
        tell(other, News.MENTOR_ENDED);
        plain.answer = command -> command.startsWith("RCPT") ? "550 never heard" : "250 fine";
        run(now, plain());
        var admin = new Reader(pages, institution.session(institution.anAdmin()));
        var list = admin.open("/mails?state=PARKED");
        assertThat(list.text("main"))
                .contains(institution.name(reader))
                .contains("SMTP 550")
                .doesNotContain("no longer a mentor")
                .doesNotContain("never heard");
        assertThat(admin.press(list, "td form[action$=/discard]").status()).isEqualTo(303);
        assertThat(
                        admin.press(admin.open("/mails?state=PARKED"), "td form[action$=/retry]")
                                .status())
                .isEqualTo(303);
        assertThat(states()).containsExactlyInAnyOrder("WAITING ", "DROPPED discarded");
        assertThat(admin.open("/mails").text("main")).contains("Waiting (1)");

        var stranger = new Reader(pages, institution.session(institution.aCoordinator()));
        assertThat(stranger.open("/mails").status()).isEqualTo(403);
    }

    // ---- what a test needs

    private List<String> asked() {
        return database.sql(
                        """
                        select outcome from (
                            select seq, outcome from journal where action = 'access.password-forgotten' order by seq desc limit 2
                        ) last order by seq
                        """)
                .query(String.class)
                .list();
    }

    private Id aReader() {
        return institution.aStudent();
    }

    private void tell(Id person, News news) {
        desk.tell(Told.of(person.value(), news, null, ""));
    }

    private MailServer mailboxes() {
        return server("smtp://127.0.0.1:" + mailboxes.getSmtp().getPort());
    }

    private MailServer plain() {
        return server("smtp://127.0.0.1:" + plain.port());
    }

    private static MailServer server(String url) {
        return new MailServer(URI.create(url), FROM, Duration.ofSeconds(5));
    }

    private static int closedPort() {
        try (var once = new PlainServer()) {
            return once.port();
        }
    }

    private Deliveries deliveries(MailServer server) {
        return new Deliveries(outbox, letters, envelopes, server, clock);
    }

    private void run(Instant at, MailServer server) {
        ScopedValue.where(Time.PRETENDED, at).run(() -> deliveries(server).run());
    }

    private static <T> T at(Instant at, ScopedValue.CallableOp<T, Exception> work)
            throws Exception {
        return ScopedValue.where(Time.PRETENDED, at).call(work);
    }

    private MimeMessage only(Id reader) {
        assertThat(to(reader)).hasSize(1);
        return to(reader).getFirst();
    }

    private List<MimeMessage> to(Id reader) {
        String email = institution.email(reader);
        return Arrays.stream(mailboxes.getReceivedMessages())
                .filter(each -> GreenMailUtil.getHeaders(each).contains(email))
                .toList();
    }

    private Set<String> marks() throws Exception {
        Set<String> marks = new HashSet<>();
        for (MimeMessage each : mailboxes.getReceivedMessages()) {
            marks.add(each.getMessageID());
        }
        return marks;
    }

    private static String part(MimeMessage mail, String kind) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(kind)) {
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no part " + kind);
    }

    private List<String> wish(Id person) {
        return database.sql("select kind || ' ' || mail from notice_wish where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private List<String> state(Id person) {
        return database.sql("select state || ' ' || fault from notice_mail where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private List<String> states() {
        return database.sql("select state || ' ' || fault from notice_mail")
                .query(String.class)
                .list();
    }

    private List<Integer> tries() {
        return database.sql(
                        "select tries from notice_mail where state <> 'DROPPED' and state <> 'SENT'")
                .query(Integer.class)
                .list();
    }

    private Instant due(Id person) {
        return database.sql("select due_at from notice_mail where person_id = ?")
                .param(person.value())
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
