package lodestar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLSocketFactory;
import lodestar.LodestarTest;
import lodestar.testing.Certificate;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Mail over encrypted connections, and what is said of a server that one must not trust.
@LodestarTest
class EncryptedMailTest {

    @TempDir static Path folder;
    private static Certificate certificate;

    @Autowired JdbcClient database;
    @Autowired Outbox outbox;
    @Autowired Letters letters;
    @Autowired Envelopes envelopes;
    @Autowired Desk desk;
    @Autowired Clock clock;
    @Autowired MockMvcTester pages;

    private final Instant now = Instant.now().plus(Duration.ofMinutes(2));
    private final PlainServer plain = new PlainServer();
    private GreenMail mailboxes;
    private Institution institution;

    @BeforeAll
    static void a_server_has_a_certificate() throws Exception {
        certificate = Certificate.make(folder);
        System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
    }

    @BeforeEach
    void one_mail_waits() {
        mailboxes = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        mailboxes.start();
        institution = new Institution(database);
        database.sql("delete from notice_mail").update();
        desk.tell(Told.of(institution.aStudent().value(), News.MENTOR_ENDED, null, ""));
    }

    @AfterEach
    void close() {
        mailboxes.stop();
        plain.close();
    }

    @Test
    void smtps_encrypts_from_the_start() throws Exception {
        run(smtps("localhost", certificate.trusted()));
        assertThat(state()).isEqualTo("SENT ");
        assertThat(mailboxes.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused_and_the_admin_reads_why() {
        run(smtps("localhost", (SSLSocketFactory) SSLSocketFactory.getDefault()));
        assertThat(state()).isEqualTo("WAITING connection untrusted");
        assertThat(mailboxes.getReceivedMessages()).isEmpty();
        assertThat(told()).contains("certificate is not trusted");
    }

    @Test
    void a_certificate_of_another_server_is_refused() throws Exception {
        run(smtps("127.0.0.1", certificate.trusted()));
        assertThat(state()).isEqualTo("WAITING connection untrusted");
        assertThat(mailboxes.getReceivedMessages()).isEmpty();
    }

    @Test
    void starttls_encrypts_before_anything_is_said() throws Exception {
        plain.certificate = certificate.shown();
        run(starttls("localhost", certificate.trusted()));
        assertThat(state()).isEqualTo("SENT ");
        assertThat(plain.taken).hasSize(1);
        assertThat(plain.encrypted).hasValue(1);
    }

    @Test
    void starttls_sends_nothing_to_a_server_whose_certificate_is_wrong() throws Exception {
        plain.certificate = certificate.shown();
        run(starttls("localhost", (SSLSocketFactory) SSLSocketFactory.getDefault()));
        run(starttls("127.0.0.1", certificate.trusted()));
        assertThat(state()).isEqualTo("WAITING connection untrusted");
        assertThat(plain.taken).isEmpty();
    }

    @Test
    void starttls_sends_nothing_to_a_server_that_does_not_encrypt() throws Exception {
        run(starttls("localhost", certificate.trusted()));
        assertThat(state()).isEqualTo("WAITING connection plain");
        assertThat(plain.taken).isEmpty();
        assertThat(told()).contains("does not encrypt");
    }

    @Test
    void a_wrong_password_is_told_as_such_and_the_mail_goes_when_it_is_mended() throws Exception {
        mailboxes.setUser("postmaster", "right");
        for (int i = 0; i < Deliveries.MOST_TRIES; i++) {
            at(
                    now.plus(Duration.ofHours(13L * i)),
                    smtps("postmaster:wrong@localhost", certificate.trusted()));
        }
        assertThat(state()).isEqualTo("PARKED connection password");
        assertThat(told()).contains("does not accept our user and password");
        at(
                now.plus(Duration.ofHours(105)),
                smtps("postmaster:right@localhost", certificate.trusted()));
        assertThat(state()).isEqualTo("SENT ");
    }

    private MailServer smtps(String host, SSLSocketFactory tls) {
        return server("smtps://" + host + ":" + mailboxes.getSmtps().getPort(), tls);
    }

    private MailServer starttls(String host, SSLSocketFactory tls) {
        return server("starttls://" + host + ":" + plain.port(), tls);
    }

    private static MailServer server(String address, SSLSocketFactory tls) {
        return new MailServer(URI.create(address), Postman.FROM, Duration.ofSeconds(5), tls);
    }

    private void run(MailServer server) {
        at(now, server);
    }

    private void at(Instant time, MailServer server) {
        new Postman(outbox, letters, envelopes, clock).deliver(time, server);
    }

    private String state() {
        return database.sql("select state || ' ' || fault from notice_mail")
                .query(String.class)
                .single();
    }

    private String told() {
        var admin = new Reader(pages, institution.session(institution.anAdmin()));
        String state = state().split(" ")[0];
        return admin.open("/mails?state=" + state).text("main table");
    }
}
