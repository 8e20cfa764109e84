package lodestar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import lodestar.LodestarTest;
import lodestar.shared.Outreach;
import lodestar.testing.Certificate;
import lodestar.testing.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Messages to receivers that speak TLS, which is how all but those of an own network are reached.
@LodestarTest
class SecureDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Predicate<InetAddress> OWN = new ReceiverAddresses(true)::isOpen;

    private static Certificate certificate;

    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient database;

    private Receiving receiving;
    private Receiving.Place place;

    @BeforeAll
    static void a_certificate(@TempDir Path folder) throws Exception {
        certificate = Certificate.make(folder);
    }

    @BeforeEach
    void a_receiver() throws Exception {
        receiving = new Receiving(context);
        place = receiving.place(new Hearer(certificate.shown()));
        assertThat(place.hearer().address()).startsWith("https://localhost:");
    }

    @AfterEach
    void goes() {
        receiving.close();
    }

    private void send(Predicate<InetAddress> isOpen, SSLContext tls) {
        receiving
                .sending(
                        Instant.now().plusSeconds(1),
                        new Outreach(InetAddress::getAllByName, isOpen, tls, PATIENCE))
                .run();
    }

    private void is_not_delivered(DeliveryId id, String fault) {
        assertThat(place.hearer().heard()).isEmpty();
        assertThat(receiving.row(place, id))
                .returns(DeliveryState.WAITING, DeliveryRow::state)
                .returns(1, DeliveryRow::tries)
                .returns(fault, DeliveryRow::fault)
                .returns(null, DeliveryRow::answer);
    }

    @Test
    void who_shows_a_trusted_certificate_is_told() throws Exception {
        var id = receiving.attempt(place);

        send(OWN, certificate.trust());

        assertThat(receiving.row(place, id).state()).isEqualTo(DeliveryState.DELIVERED);
        var heard = place.hearer().heard().getFirst();
        new com.standardwebhooks.Webhook(place.secret().text())
                .verify(heard.body(), HttpHeaders.of(heard.headers(), (name, value) -> true));
    }

    @Test
    void who_shows_one_that_nobody_vouches_for_is_told_nothing() throws Exception {
        var id = receiving.attempt(place);

        send(OWN, SSLContext.getDefault());

        is_not_delivered(id, "connection");
    }

    @Test
    void who_shows_one_of_another_name_is_told_nothing() throws Exception {
        database.sql(
                        "update webhook set address = replace(address, 'localhost', '127.0.0.1') where id = ?")
                .param(place.id().value())
                .update();
        var id = receiving.attempt(place);

        send(OWN, certificate.trust());

        is_not_delivered(id, "connection");
    }

    @Test
    void a_name_that_leads_into_a_closed_network_meanwhile_is_not_called() throws Exception {
        var id = receiving.attempt(place);

        send(new ReceiverAddresses(false)::isOpen, certificate.trust());

        is_not_delivered(id, "address");
    }

    @Test
    void a_redirect_is_not_followed_to_another_either() throws Exception {
        var elsewhere = new Hearer(certificate.shown());
        place.hearer().answering(308, "Location: " + elsewhere.address());
        var id = receiving.attempt(place);

        send(OWN, certificate.trust());

        assertThat(elsewhere.heard()).isEmpty();
        assertThat(receiving.row(place, id))
                .returns("redirect", DeliveryRow::fault)
                .returns(308, DeliveryRow::answer);
        elsewhere.close();
    }

    /// One of them dies with what it has taken: that comes once more, late, and nothing is lost.
    @Test
    void three_nodes_of_which_one_dies_send_everything_and_nothing_twice() throws Exception {
        var sent = IntStream.range(0, 70).mapToObj(n -> receiving.attempt(place)).toList();
        var at = Instant.now().plusSeconds(1);
        var dead = context.getBean(WebhookOutbox.class).take(20, at);
        var outreach = new Outreach(InetAddress::getAllByName, OWN, certificate.trust(), PATIENCE);

        try (var race = new Race(2)) {
            race.round(n -> {
                receiving.sending(at, outreach).run();
                return n;
            });
        }
        assertThat(heard()).hasSize(sent.size() - dead.size()).doesNotHaveDuplicates();

        receiving.sending(at.plusSeconds(301), outreach).run();
        assertThat(heard())
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(each -> each.value().toString()).toList());
    }

    private List<String> heard() {
        return place.hearer().heard().stream().map(each -> each.header("webhook-id")).toList();
    }
}
