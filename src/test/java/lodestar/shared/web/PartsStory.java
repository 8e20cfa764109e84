package lodestar.shared.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lodestar.LodestarTest;
import lodestar.e2e.Visitor;
import lodestar.e2e.Visitors;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The layouts, pieces, parts and scripts in a browser, on sample pages under the real content
/// security policy.
@LodestarTest
class PartsStory {

    @RegisterExtension final Visitors visitors = new Visitors();

    @Autowired private JdbcClient database;

    private Cookie session;

    @BeforeEach
    void signIn() {
        var institution = new Institution(database);
        session = institution.session(institution.anAdmin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/samples/record",
                "/samples/list",
                "/samples/form",
                "/samples/form?wrong",
                "/samples/list?q=expired"
            })
    void every_kind_of_page_is_accessible(String path) {
        visitors.arrives().with(session).open(path).assertAccessible();
    }

    @Test
    void people_are_picked_by_typing_and_keys() {
        Page page = open("/samples/form");
        var field = page.locator("#candidate");
        field.fill("e");
        assertThat(page.locator("#candidate-list [role=option]")).hasCount(2);
        assertThat(field).hasAttribute("aria-expanded", "true");

        field.press("ArrowDown");
        field.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "candidate-list-1");
        field.press("Enter");

        assertThat(page.getByLabel("Defne Koç")).isChecked();
        assertThat(page.locator("#said")).containsText("Defne Koç");
        page.locator("button.first").click();
        assertThat(page.locator("#picked")).hasText("13");
    }

    @Test
    void nobody_found_is_said_and_escape_closes() {
        Page page = open("/samples/form");
        var field = page.locator("#candidate");
        field.fill("zz");
        assertThat(page.locator("#said")).containsText("Nobody found");
        field.press("Escape");
        assertThat(page.locator("#candidate-list")).isHidden();
    }

    @Test
    void without_scripts_people_are_found_by_a_button() {
        Page page = visitors.arrivesWithoutScripts().with(session).open("/samples/form").page();
        page.locator("#candidate").fill("defne");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
        page.getByLabel("Defne Koç").check();
        page.locator("button.first").click();
        assertThat(page.locator("#picked")).hasText("13");
    }

    @Test
    void a_choice_changes_the_part_that_depends_on_it_and_nothing_else() {
        Page page = open("/samples/form");
        page.locator("#name").fill("Half a sentence");
        page.locator("#area").focus();
        page.locator("#area").selectOption("career");

        assertThat(page.locator("#shown")).hasText("Career planning");
        assertThat(page.locator("#name")).hasValue("Half a sentence");
        assertThat(page.locator("#area")).isFocused();
        page.locator("#candidate").fill("jakub");
        assertThat(page.locator("#candidate-list [role=option]")).hasCount(1);
    }

    @Test
    void without_scripts_a_button_updates_the_part_that_depends() {
        Page page = visitors.arrivesWithoutScripts().with(session).open("/samples/form").page();
        page.locator("#name").fill("Half a sentence");
        page.locator("#area").selectOption("career");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Update")).click();

        assertThat(page.locator("#shown")).hasText("Career planning");
        assertThat(page.locator("#name")).hasValue("Half a sentence");
    }

    @Test
    void the_enter_key_means_the_main_button() {
        for (Visitor visitor : List.of(visitors.arrives(), visitors.arrivesWithoutScripts())) {
            Page page = visitor.with(session).open("/samples/form").page();
            page.locator("#name").press("Enter");
            assertThat(page.locator("h1")).hasText("Sent");
        }
    }

    @Test
    void a_second_press_sends_nothing() {
        Page page = open("/samples/form");
        List<String> sent = new ArrayList<>();
        page.onRequest((Request request) -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        page.evaluate(
                "() => { const b = document.querySelector('button.first'); b.click(); b.click(); }");
        assertThat(page.locator("h1")).hasText("Sent");
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_form_with_problems_takes_the_focus_to_them() {
        for (Visitor visitor : List.of(visitors.arrives(), visitors.arrivesWithoutScripts())) {
            Page page = visitor.with(session).open("/samples/form?wrong").page();
            assertThat(page.locator(".errors")).isFocused();
            page.locator(".errors a").first().click();
            assertThat(page.locator("#name")).isFocused();
            assertThat(page.locator("#name")).hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void text_is_formatted_by_buttons_and_shown_before_it_is_sent() {
        Page page = open("/samples/form");
        var text = page.locator("#summary");
        text.selectText();
        page.getByLabel("Bold", new Page.GetByLabelOptions().setExact(true)).click();
        assertThat(text).hasValue("**We drew boxes**");
        page.getByLabel("List", new Page.GetByLabelOptions().setExact(true)).click();
        assertThat(text).hasValue("- **We drew boxes**");
        page.keyboard().press("Control+z");
        assertThat(text).hasValue("**We drew boxes**");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview")).click();
        assertThat(page.locator("#summary-preview strong")).hasText("We drew boxes");
        assertThat(page).hasURL(Pattern.compile(".*/samples/form"));
    }

    @Test
    void a_list_is_filtered_while_one_types_and_its_address_follows() {
        Page page = open("/samples/list");
        page.locator("#q").pressSequentially("ama");

        assertThat(page).hasURL(Pattern.compile(".*/samples/list\\?q=ama$"));
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#said")).containsText("3 found");
    }

    @Test
    void a_session_that_has_ended_leads_away_instead_of_wiping_the_list() {
        Page page = open("/samples/list");
        page.locator("#q").fill("expired");
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void menus_close_by_escape_and_by_leaving() {
        Page page = open("/samples/record");
        var menu = page.locator("main details.menu");
        menu.locator("summary").click();
        assertThat(menu).hasAttribute("open", "");
        page.keyboard().press("Escape");
        assertThat(menu).not().hasAttribute("open", "");
        assertThat(menu.locator("summary")).isFocused();
    }

    @Test
    void control_k_leads_to_the_search() {
        Page page = open("/samples/record");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#seek")).isFocused();
    }

    @Test
    void the_phone_has_a_menu_of_its_own() {
        Page page = visitors.arrivesByPhone().with(session).open("/samples/record").page();
        assertThat(page.locator("nav.rooms")).isHidden();
        page.locator(".phone summary").click();
        assertThat(page.locator(".phone nav")).isVisible();
    }

    private Page open(String path) {
        return visitors.arrives().with(session).open(path).page();
    }
}
