package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lodestar.LodestarTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@LodestarTest
class SealTest {

    private static final byte[] PLAIN = "whsec".getBytes(StandardCharsets.UTF_8);

    @Autowired private Seal seal;
    @Autowired private JdbcClient database;

    @Test
    void what_was_shut_away_is_read_again_and_looks_different_each_time() {
        byte[] shut = seal.shut("test", "mine", PLAIN);

        assertThat(seal.open("test", "mine", shut)).hasValue(PLAIN);
        assertThat(seal.shut("test", "mine", PLAIN)).isNotEqualTo(shut);
        assertThat(new String(shut, StandardCharsets.ISO_8859_1)).doesNotContain("whsec");
    }

    @Test
    void another_owner_another_purpose_and_a_changed_byte_open_nothing() {
        byte[] shut = seal.shut("test", "mine", PLAIN);

        assertThat(seal.open("test", "yours", shut)).isEmpty();
        assertThat(seal.open("other", "mine", shut)).isEmpty();
        for (int i = 0; i < shut.length; i++) {
            byte[] changed = shut.clone();
            changed[i] ^= 1;
            assertThat(seal.open("test", "mine", changed)).isEmpty();
        }
        assertThat(seal.open("test", "mine", new byte[3])).isEmpty();
    }

    @Test
    void whoever_has_the_database_without_the_secret_of_the_house_opens_nothing() {
        var ours = new Seal(signatures("tulips and roses in May"));
        byte[] shut = ours.shut("test", "mine", PLAIN);

        assertThat(ours.open("test", "mine", shut)).hasValue(PLAIN);
        assertThat(new Seal(signatures("")).open("test", "mine", shut)).isEmpty();
    }

    private Signatures signatures(String secret) {
        return new Signatures(
                database, new MockEnvironment().withProperty("lodestar.secret", secret));
    }
}
