package lodestar.webhook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import lodestar.LodestarTest;
import lodestar.e2e.Visitor;
import lodestar.e2e.Visitors;
import lodestar.shared.Recurring;
import lodestar.testing.Scene;
import lodestar.webhook.Hearer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// An admin adds a receiver, tries it, and sees in its log what became of a decision that somebody
/// took; every page is looked at as a screen reader does.
@LodestarTest
class WebhookStory {

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired private ApplicationContext context;

    private final Hearer hearer = new Hearer();
    private Scene scene;

    @BeforeEach
    void begin() {
        scene = new Scene(context);
        scene.retireWebhooks();
    }

    @AfterEach
    void nobody_is_told_any_more() {
        scene.retireWebhooks();
        hearer.close();
    }

    @Test
    void a_receiver_is_added_tried_and_told_what_happens() {
        var institution = scene.institution();
        Visitor admin = visitors.arrives().with(institution.session(institution.anAdmin()));
        Page page = admin.open("/webhooks").assertAccessible().page();
        press(page, "Add receiver");
        admin.assertAccessible();
        page.getByLabel("Name", exactly()).fill("Timetable");
        page.getByLabel("Address").fill(hearer.address());
        page.getByLabel("Only what is chosen below").check();
        page.getByText("Nominations:").click();
        page.getByLabel("Approved a nomination").check();
        admin.assertAccessible();
        page.getByRole(AriaRole.BUTTON, named("Save receiver")).click();
        assertThat(page.locator("#secret")).hasValue(java.util.regex.Pattern.compile("whsec_.+"));
        admin.assertAccessible();

        press(page, "Open receiver");
        page.getByRole(AriaRole.BUTTON, named("Send a trial message")).click();
        assertThat(page.locator("tbody")).containsText("No answer yet");
        scene.anApproved();
        theJobComes();
        assertThat(hearer.heard())
                .extracting(each -> each.body().contains("nomination.approved"))
                .containsExactly(false, true);

        page.reload();
        assertThat(page.locator("tbody")).containsText("Approved a nomination");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody")).containsText("Answered 204");
        admin.assertAccessible();
        page.getByRole(AriaRole.BUTTON, named("Send again")).first().click();
        theJobComes();
        assertThat(hearer.heard()).hasSize(3);

        for (String which : new String[] {"/secret", "/retirement", "/edit"}) {
            admin.open(java.net.URI.create(page.url()).getPath() + which).assertAccessible();
            page.goBack();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void press(Page page, String link) {
        page.locator("main").getByText(link).click();
    }

    private void theJobComes() {
        context.getBean("webhookDelivery", Recurring.class).work().run();
    }
}
