package lodestar.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LodestarTest
class JournalPageTest {

    @Autowired MockMvcTester pages;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher events;

    private Institution institution;
    private PersonId admin;

    @BeforeEach
    void anAdmin() {
        institution = new Institution(database);
        admin = institution.anAdmin();
    }

    @Test
    void an_admin_reads_who_did_what_to_whom() {
        var tutor = institution.aFaculty("Ada", "Okafor");
        var student = institution.aStudent("Bo", "Berg");
        UUID record = Id.next();
        events.publishEvent(new Happened(tutor.value(), record, student.value()));

        Document page = html(get("/journal?subject=" + record, admin));
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text())
                .contains("Ada Okafor", "Bo Berg", "nomination.tested", "APP0007", "Done");
        assertThat(page.select("tbody a[href=/nominations/" + record + "]")).hasSize(1);
        assertThat(html(get("/journal?who=" + tutor.value(), admin)).select("tbody tr")).hasSize(1);
        assertThat(
                        html(get(
                                        "/journal?action=nomination.tested&student=bo%20berg&from=2000-01-01"
                                                + "&outcome=DENIED",
                                        admin))
                                .select(".empty"))
                .hasSize(1);
    }

    @Test
    void a_denied_act_is_in_the_journal() {
        var student = institution.aStudent();
        assertThat(get("/settings", student)).hasStatus(403);

        var rows = html(get("/journal?who=" + student.value(), admin)).select("tbody tr");
        assertThat(rows).hasSize(1);
        assertThat(rows.text()).contains("Denied").doesNotContain("GET /settings");
        assertThat(get("/journal.csv?who=" + student.value(), admin))
                .bodyText()
                .contains("GET /settings");
    }

    @Test
    void others_do_not_see_it() {
        assertThat(get("/journal", institution.aCoordinator())).hasStatus(403);
        assertThat(get("/journal.csv", institution.aCoordinator())).hasStatus(403);
        assertThat(pages.get().uri("/journal").exchange()).hasStatus(303);
    }

    @Test
    void it_can_be_taken_along_as_a_file_and_that_is_in_the_journal() throws Exception {
        UUID record = Id.next();
        events.publishEvent(new Happened(admin.value(), record, null));
        var file = get("/journal.csv?subject=" + record, admin);
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("nomination.tested", record.toString());
        assertThat(
                        html(get("/journal?action=journal.exported&who=" + admin.value(), admin))
                                .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void a_filter_that_makes_no_sense_asks_for_all() {
        assertThat(get("/journal?from=soon&subject=x&outcome=MAYBE&at=zzz", admin)).hasStatusOk();
    }

    private MvcTestResult get(String address, Id person) {
        return pages.get().uri(URI.create(address)).cookie(institution.session(person)).exchange();
    }

    private static Document html(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Happened(UUID actor, UUID subject, UUID student) implements DomainEvent {
        @Override
        public String action() {
            return "nomination.tested";
        }

        @Override
        public String detail() {
            return "APP0007";
        }
    }
}
