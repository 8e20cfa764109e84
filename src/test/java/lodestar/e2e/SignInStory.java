package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import lodestar.LodestarTest;
import lodestar.access.Accounts;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class SignInStory {

    private static final String PASSWORD = "violet lanterns over water";

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired JdbcClient client;
    @Autowired Accounts accounts;

    private String email;

    @BeforeEach
    void somebodyHasAnAccount() {
        var institution = new Institution(client);
        PersonId coordinator = institution.aCoordinator();
        accounts.keepPassword(coordinator, PASSWORD, Actor.SYSTEM);
        email = institution.email(coordinator);
    }

    @Test
    void somebody_signs_in() {
        Visitor visitor = visitors.arrives();
        visitor.open("/sign-in").assertAccessible();
        visitor.signIn(email, PASSWORD);
        visitor.open("/profile").assertAccessible();
        assertThat(path(visitor)).isEqualTo("/profile");
    }

    @Test
    void without_scripts_too() {
        Visitor visitor = visitors.arrivesWithoutScripts().signIn(email, PASSWORD);
        visitor.open("/profile");
        assertThat(path(visitor)).isEqualTo("/profile");
    }

    @Test
    void a_wrong_password_keeps_the_address_that_was_typed() {
        Visitor visitor = visitors.arrives().open("/sign-in");
        var page = visitor.page();
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill("something else entirely");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.getByText("do not open an account").first()).isVisible();
        assertThat(page.locator("input[name=email]")).hasValue(email);
        assertThat(page.locator("input[name=password]")).hasValue("");
        visitor.assertAccessible();
    }

    @Test
    void a_stranger_is_asked_to_sign_in_first() {
        assertThat(path(visitors.arrives().open("/profile"))).isEqualTo("/sign-in");
    }

    private static String path(Visitor visitor) {
        return URI.create(visitor.page().url()).getPath();
    }
}
