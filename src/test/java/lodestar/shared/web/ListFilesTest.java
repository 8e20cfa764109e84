package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import lodestar.LodestarTest;
import lodestar.people.PersonId;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every list leaves the house as CSV and as a workbook, its heads in the language of who takes it.
@LodestarTest
class ListFilesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;

    @TempDir private Path folder;
    private Institution institution;
    private PersonId admin;

    @BeforeEach
    void an_admin() {
        institution = new Institution(database);
        admin = institution.anAdmin();
    }

    /// A list, and its heads in English and in German.
    private record Sample(String path, String english, String german) {}

    static Stream<Sample> lists() {
        return Stream.of(
                new Sample(
                        "/students",
                        "Number,Name,E-mail address,Batches,Active",
                        "Nummer,Name,E-Mail-Adresse,"),
                new Sample("/faculty", "Number,Name,E-mail address,Courses,Active", "Nummer,Name,"),
                new Sample(
                        "/batches", "Code,Name,Course,First day,Last day,Active", "Kürzel,Name,"),
                new Sample("/courses", "Code,Name,Part of,Active", "Kürzel,Name,"),
                new Sample(
                        "/nominations",
                        "Number,Status,Student,Course,Batch,Nominated by,Since",
                        "Nummer,Status,"),
                new Sample(
                        "/allocations",
                        "Number,Mentor,Course,Batch,Supervisor,Status,Mentees,Start,Planned end",
                        "Nummer,"),
                new Sample(
                        "/mentors",
                        "Number,Name,Approved in,Focus areas,Mentees,Places,Paused,Ended",
                        "Nummer,Name,"),
                new Sample(
                        "/meetings",
                        "Number,Name,Start (UTC),Length in minutes,How,Status,Mentor,Mentees",
                        "Nummer,Name,Beginn (UTC),"),
                new Sample(
                        "/followups",
                        "Number,Status,Number of the mentee,Mentee,Mentor,Date,Open steps,Last changed",
                        "Nummer,Status,Nummer des Mentees,"),
                new Sample(
                        "/journal",
                        "Line,Time,Id of the person,Who,Act,Id of the record,Id of the student concerned,Student concerned,Outcome,Detail,Request",
                        "Zeile,"),
                new Sample(
                        "/accounts",
                        "Name,E-mail address,Roles,May sign in,Has a password,Last seen",
                        "Name,E-Mail-Adresse,"),
                new Sample(
                        "/invitations", "Name,E-mail address,Last invited", "Name,E-Mail-Adresse,"),
                new Sample("/invitations/invited", "Name,Invited,How,By,Has a password", "Name,"),
                new Sample("/mails", "To,Kind,Written,Next try,Tries,What keeps it", "An,"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void heads_are_in_the_language_of_who_takes_the_list(Sample sample) throws IOException {
        assertThat(heads(sample.path + ".csv")).isEqualTo(sample.english);
        assertThat(sheet(sample.path + ".xlsx")).startsWith(sample.english.split(","));
        institution.reads(admin, "de");
        assertThat(heads(sample.path + ".csv"))
                .startsWith(sample.german)
                .doesNotContain(".")
                .isNotEqualTo(sample.english);
    }

    @Test
    void students_without_a_mentor_too() throws IOException {
        var batch = new Mentoring(database).batch;
        assertThat(heads("/allocations/unmentored.csv?batch=" + batch.value()))
                .isEqualTo("Number,Student,Roll number,Named in the nomination of,Mentor before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/invitations", "/invitations/invited", "/mails"})
    void lists_of_an_admin_offer_their_files(String list) {
        assertThat(open(list).html().select("main details a[href^=" + list + ".csv]")).hasSize(1);
    }

    @Test
    void who_is_in_a_list_is_in_its_file() throws IOException {
        var invitee = institution.aStudent();
        assertThat(text("/accounts.csv")).contains(institution.name(invitee));
        assertThat(text("/accounts.csv?role=ADMIN")).doesNotContain(institution.name(invitee));
        assertThat(text("/invitations.csv?role=STUDENT")).contains(institution.name(invitee));
        var coordinator = new Reader(pages, institution.session(institution.aCoordinator()));
        assertThat(coordinator.open("/accounts.csv").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nominations", "meetings", "followups"})
    void the_source_module_s_names_are_offered_on_the_list_to_who_may_carry_history(String list)
            throws IOException {
        String source = "/exchange/files/" + list + ".csv";
        var page = open("/" + list);
        assertThat(page.html().select("main a[href^=" + source + "]")).hasSize(1);
        institution.reads(admin, "de");
        assertThat(heads(source)).contains("status").doesNotContain(" ");

        var coordinator = new Reader(pages, institution.session(institution.aCoordinator()));
        assertThat(coordinator.open("/" + list).has("a[href^=" + source + "]")).isFalse();
        assertThat(coordinator.open(source).status()).isEqualTo(403);
    }

    private Reader.Page open(String address) {
        return new Reader(pages, institution.session(admin)).open(address);
    }

    private String heads(String address) throws IOException {
        return text(address).lines().findFirst().orElse("").replace("\ufeff", "");
    }

    private String text(String address) throws IOException {
        return taken(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private String[] sheet(String address) throws IOException {
        Path file = folder.resolve("list.xlsx");
        Files.write(file, taken(address).getContentAsByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return Jsoup.parse(sheet, "UTF-8", "", Parser.xmlParser())
                    .select("row")
                    .getFirst()
                    .select("t")
                    .eachText()
                    .toArray(String[]::new);
        }
    }

    private MockHttpServletResponse taken(String address) {
        var answer =
                pages.get().uri(URI.create(address)).cookie(institution.session(admin)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse();
    }
}
