package lodestar.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void nobodys_hash_is_as_dear_to_check_against_as_a_real_one() {
        String real = passwords.hash("six words that nobody would guess");
        assertThat(Passwords.NOBODYS).hasSameSizeAs(real);
        assertThat(Passwords.NOBODYS.split("\\$")[3]).isEqualTo(real.split("\\$")[3]);
        assertThat(Passwords.NOBODYS.split("\\$")[1]).isEqualTo(real.split("\\$")[1]);
    }

    @Test
    void no_password_fits_nobodys_hash_and_only_its_own_a_real_one() {
        String real = passwords.hash("six words that nobody would guess");
        assertThat(passwords.match("six words that nobody would guess", real)).isTrue();
        assertThat(passwords.match("seven words that nobody would guess", real)).isFalse();
        assertThat(passwords.match("six words that nobody would guess", null)).isFalse();
    }
}
