package lodestar.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import lodestar.LodestarTest;
import lodestar.roster.file.PackageOf;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class RosterPagesTest {

    @Autowired MockMvcTester pages;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private Institution institution;
    private Cookie session;
    private Reader reader;
    private String its;

    @BeforeEach
    void open() {
        institution = new Institution(sql);
        session = institution.session(institution.anAdmin());
        reader = new Reader(pages, session);
        its = Institution.unique("p");
    }

    private String handIn(String name, byte[] content) {
        var answer =
                pages.post()
                        .uri(URI.create("/roster"))
                        .multipart()
                        .file(new MockMultipartFile("file", name, "application/zip", content))
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange();
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private Reader.Page settled(String address) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !reader.open(address).has("progress"));
        return reader.open(address);
    }

    private byte[] roster(String... rows) throws IOException {
        return Files.readAllBytes(
                PackageOf.oneRoster("1.1").with("users", "delta", rows).zip(folder));
    }

    private String student(int n, String enabled) {
        return "%s-%d,active,2026-11-21,%s,o,student,%s%d,,Zoë,Ek,,%s-%d,,,,,,hush!"
                .formatted(its, n, enabled, its, n, its, n);
    }

    @Test
    void a_file_is_previewed_then_applied_and_the_faulty_row_taken_along() throws IOException {
        var address = handIn("<b>autumn.zip", roster(student(1, "true"), student(2, "maybe")));
        var preview = settled(address);
        assertThat(preview.text("h1")).isEqualTo("<b>autumn.zip");
        assertThat(preview.text("main")).contains("Nothing has changed yet", "Waits for you");
        assertThat(preview.text("table:has(#counts), #import"))
                .contains("“maybe” is neither true nor false", "users.csv, row 3", "enabledUser");
        assertThat(students()).isZero();

        var applied = reader.press(preview, "form.form");
        assertThat(applied.location()).isEqualTo(address);
        var counting = settled(address);
        assertThat(counting.text("main")).contains("Applied", "All of it counts at once");
        assertThat(
                        reader.open(counting.html().select("main a.button.first").attr("href"))
                                .text("h1"))
                .isEqualTo("Invite people");
        assertThat(students()).isEqualTo(1);
        assertThat(reader.press(preview, "form.form").status()).isIn(303, 409);
        assertThat(students()).isEqualTo(1);

        var faulty = reader.open(address + "/faulty-rows");
        assertThat(faulty.status()).isEqualTo(200);
        assertThat(faulty.result().getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment");
        var zip = folder.resolve("faulty.zip");
        Files.write(zip, faulty.result().getResponse().getContentAsByteArray());
        try (var packed = new java.util.zip.ZipFile(zip.toFile())) {
            var text =
                    new String(packed.getInputStream(packed.getEntry("users.csv")).readAllBytes());
            assertThat(text).contains(its + "-2").doesNotContain(its + "-1,", "hush!");
        }
    }

    @Test
    void every_number_of_the_preview_leads_to_who_is_behind_it() throws IOException {
        reader.press(settled(handIn("first.zip", roster(everybody(60)))), "form.form");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> students() == 60);
        var rows = everybody(62);
        rows[3] = rows[3].replace("Zoë", "Zora");
        rows[4] = rows[4].replace(",active,", ",tobedeleted,");
        var preview = settled(handIn("second.zip", roster(rows)));
        assertThat(preview.text("main"))
                .contains("OneRoster 1.1, only changes.", "No row is faulty");

        var fresh = reader.open(link(preview, "new"));
        assertThat(fresh.html().select("tbody tr")).hasSize(2);
        assertThat(fresh.text("tbody")).contains(its + "-60 Zoë Ek");
        var changed = reader.open(link(preview, "changed"));
        assertThat(changed.text("tbody")).isEqualTo(its + "-3 Zora Ek Name");
        var gone = reader.open(link(preview, "gone"));
        assertThat(gone.text("tbody")).isEqualTo(its + "-4 Zoë Ek");
        assertThat(students()).isEqualTo(60);
    }

    @Test
    void a_long_list_of_changes_comes_page_by_page() throws IOException {
        var preview = settled(handIn("many.zip", roster(everybody(120))));
        var page = reader.open(link(preview, "new"));
        assertThat(page.html().select("tbody tr")).hasSize(50);
        page = reader.open(page.html().select("a[rel=next]").attr("href"));
        page = reader.open(page.html().select("a[rel=next]").attr("href"));
        assertThat(page.html().select("tbody tr")).hasSize(20);
        assertThat(page.has("a[rel=next]")).isFalse();
        assertThat(students()).isZero();
    }

    private String[] everybody(int count) {
        return IntStream.range(0, count).mapToObj(n -> student(n, "true")).toArray(String[]::new);
    }

    private static String link(Reader.Page page, String act) {
        return page.html().select("a[href$=/changes/STUDENTS/" + act + "]").attr("href");
    }

    @Test
    void what_is_no_roster_is_told_so() {
        var page = settled(handIn("poem.csv", "Shall I\ncompare\n".getBytes()));
        assertThat(page.text("main")).contains("Refused", "We do not know this kind of file");
        assertThat(page.has("form.form")).isFalse();
    }

    @Test
    void no_password_stays_behind() throws IOException {
        settled(handIn("secrets.zip", roster(student(3, "true"), student(4, "maybe"))));
        try (var files = Files.walk(Path.of("target", "test-home", "roster"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotEndWith(".upload");
            }
        }
        assertThat(
                        sql.sql("select count(*) from roster_fault where about like '%hush!%'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void a_form_without_a_file_says_what_is_missing() {
        var answer =
                pages.post()
                        .uri(URI.create("/roster"))
                        .multipart()
                        .file(new MockMultipartFile("file", "", "application/zip", new byte[0]))
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange();
        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void templates_are_files_that_can_be_handed_in() {
        var page = reader.open("/roster");
        var links = page.html().select("a[href^=/roster/templates/]");
        assertThat(links).hasSize(3);
        for (var link : links) {
            var file = reader.open(link.attr("href"));
            var bytes = file.result().getResponse().getContentAsByteArray();
            var report = settled(handIn("t.csv", bytes)).text("main");
            assertThat(report).contains("There is no S1001");
        }
    }

    @Test
    void only_an_admin_comes_here() throws IOException {
        var address = handIn("mine.zip", roster(student(5, "true")));
        settled(address);
        for (var other :
                new Cookie[] {
                    institution.session(institution.aCoordinator()),
                    institution.session(institution.aFaculty())
                }) {
            var stranger = new Reader(pages, other);
            for (var path : new String[] {"/roster", address, address + "/faulty-rows"}) {
                assertThat(stranger.open(path).status()).isIn(403, 404);
            }
            assertThat(stranger.post(address + "/application", Map.of()).status()).isIn(403, 404);
        }
        assertThat(students()).isZero();
    }

    private int students() {
        return sql.sql("select count(*) from student where source_id like :its and active")
                .param("its", its + "%")
                .query(Integer.class)
                .single();
    }
}
