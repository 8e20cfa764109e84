package lodestar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import lodestar.shared.Checks;
import lodestar.shared.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverAddressesTest {

    private static String outcome(String address, boolean isOwnAllowed) {
        var checks = new Checks();
        new ReceiverAddresses(isOwnAllowed).check(address, checks);
        try {
            checks.refuse();
            return "";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://93.184.216.34/hook?of=lodestar, ''",
        "https://[2606:4700::1111]:8443/, ''",
        "https://nobody-knows.invalid/hook, ''",
        "http://93.184.216.34/hook, webhook-address",
        "HTTPS://, webhook-address",
        "https:///hook, webhook-address",
        "https://me:secret@93.184.216.34/, webhook-address",
        "https://93.184.216.34/#part, webhook-address",
        "ftp://93.184.216.34/, webhook-address",
        "hooks.example.edu, webhook-address",
        "https://a b/, webhook-address",
        "'', webhook-address",
        "https://127.0.0.1/, webhook-closed",
        "https://localhost/, webhook-closed",
        "https://10.0.0.7/, webhook-closed",
        "https://192.168.1.1/, webhook-closed",
        "https://169.254.169.254/latest, webhook-closed",
        "https://[::1]/, webhook-closed",
        "https://[::ffff:10.0.0.1]/, webhook-closed",
        "https://[fd00::1]/, webhook-closed",
    })
    void only_public_addresses_of_https_are_kept(String address, String code) {
        assertThat(outcome(address, false)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9000/, ''",
        "http://10.0.0.7/hook, ''",
        "https://192.168.1.1/, ''",
        "https://[fd00::1]/, ''",
        "https://93.184.216.34/, ''",
        "http://169.254.169.254/latest, webhook-closed",
        "http://224.0.0.1/, webhook-closed",
        "http://0.0.0.0/, webhook-closed",
        "http://[fe80::1]/, webhook-closed",
        "ftp://10.0.0.7/, webhook-address-any",
    })
    void an_operator_may_open_the_own_network_and_never_what_lies_beside_it(
            String address, String code) {
        assertThat(outcome(address, true)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd12::1"})
    void what_is_closed_when_typed_is_closed_when_called(String address)
            throws UnknownHostException {
        assertThat(new ReceiverAddresses(false).isOpen(InetAddress.getByName(address))).isFalse();
    }
}
