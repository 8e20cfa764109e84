package lodestar.roster.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestar.LodestarTest;
import lodestar.e2e.Visitor;
import lodestar.e2e.Visitors;
import lodestar.roster.file.PackageOf;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Importing in a real browser, and every page of the room looked at by axe.
@LodestarTest
class RosterStory {

    @RegisterExtension final Visitors visitors = new Visitors();

    @Autowired private JdbcClient database;
    @TempDir Path folder;
    private Institution institution;
    private String its;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        its = Institution.unique("story");
    }

    private String student(int n, String enabled) {
        return "%s-%d,active,2026-11-21,%s,o,student,%s%d,,Zoë,Ek%d,,%s-%d,,,,,,"
                .formatted(its, n, enabled, its, n, n, its, n);
    }

    @Test
    void an_admin_sees_what_would_change_before_it_does() throws IOException {
        var file = folder.resolve("autumn.zip");
        Files.move(
                PackageOf.oneRoster("1.1")
                        .with("users", "delta", student(1, "true"), student(2, "maybe"))
                        .zip(folder),
                file);
        var visitor = admin(visitors.arrives()).open("/roster");
        visitor.assertAccessible();
        var page = visitor.page();
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("button.first").click();
        assertThat(page.locator("main")).containsText("Nothing has changed yet");
        assertThat(page.locator("main")).containsText("“maybe” is neither true nor false");
        visitor.assertAccessible();
        page.locator("button.first").click();
        assertThat(page.locator("main")).containsText("All of it counts at once");
        visitor.assertAccessible();
        admin(visitors.arrivesByPhone())
                .open(page.url().replaceFirst("https?://[^/]+", ""))
                .assertAccessible();
    }

    @Test
    void what_is_wrong_is_readable_too() throws IOException {
        var visitor = admin(visitors.arrivesByPhone()).open("/roster");
        var page = visitor.page();
        page.locator("button.first").click();
        assertThat(page.locator(".errors")).containsText("Choose a file");
        visitor.assertAccessible();
        var poem = folder.resolve("poem.csv");
        Files.writeString(poem, "Shall I\ncompare\n");
        page.locator("input[type=file]").setInputFiles(poem);
        page.locator("button.first").click();
        assertThat(page.locator("main")).containsText("We do not know this kind of file");
        visitor.assertAccessible();
    }

    private Visitor admin(Visitor visitor) {
        return visitor.with(institution.session(institution.anAdmin()));
    }
}
