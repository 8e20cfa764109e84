package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import lodestar.LodestarTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LodestarTest
class SignaturesTest {

    @Autowired private Signatures signatures;

    @Test
    void what_was_signed_is_known_again() {
        String signature = signatures.sign("meeting.cancel", "one");

        assertThat(signatures.isValid("meeting.cancel", "one", signature)).isTrue();
    }

    @Test
    void other_words_another_purpose_and_a_changed_signature_are_refused() {
        String signature = signatures.sign("meeting.cancel", "one");

        assertThat(signatures.isValid("meeting.cancel", "two", signature)).isFalse();
        assertThat(signatures.isValid("meeting.move", "one", signature)).isFalse();
        assertThat(signatures.isValid("meeting.cancel", "one", signature.substring(1) + "A"))
                .isFalse();
        assertThat(signatures.isValid("meeting.cancel", "one", "")).isFalse();
    }
}
