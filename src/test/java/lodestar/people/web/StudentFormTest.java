package lodestar.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import lodestar.LodestarTest;
import lodestar.people.PersonId;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class StudentFormTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    private Institution institution;
    private PersonId admin;
    private Reader reader;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        admin = institution.anAdmin();
        reader = new Reader(pages, institution.session(admin));
    }

    @Test
    void a_new_student_is_added_and_can_be_changed() {
        String number = Institution.unique("S");
        var form = reader.open("/students/new");
        assertThat(form.text("h1")).isEqualTo("Add a student");
        var made =
                reader.send(
                        form,
                        "givenName",
                        "芳",
                        "familyName",
                        "王",
                        "number",
                        number,
                        "birthDate",
                        "2005-04-30",
                        "spoken",
                        "Chinese, en");
        assertThat(made.status()).isEqualTo(303);

        var edit = reader.open(made.location() + "/edit");
        assertThat(edit.value("familyName")).isEqualTo("王");
        assertThat(edit.value("spoken")).isEqualTo("Chinese, English");
        var saved = reader.send(edit, "familyName", "陈");
        assertThat(saved.location()).isEqualTo(made.location());
        assertThat(reader.open(made.location() + "/edit").value("familyName")).isEqualTo("陈");
    }

    @Test
    void each_fault_has_its_sentence_at_its_field_and_nothing_typed_is_lost() {
        var taken = institution.number(institution.aStudent());
        var form = reader.open("/students/new");
        var again =
                reader.send(
                        form,
                        "givenName",
                        "<b>Ana</b>",
                        "email",
                        "nowhere",
                        "number",
                        "7",
                        "birthDate",
                        "2999-01-01",
                        "spoken",
                        "Klingon");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#email-told .problem")).contains("Enter an e-mail address");
        assertThat(again.text("#birthDate-told .problem")).contains("not in the future");
        assertThat(again.text("#spoken-told .problem")).contains("Klingon");
        assertThat(again.value("givenName")).isEqualTo("<b>Ana</b>");
        assertThat(again.value("birthDate")).isEqualTo("2999-01-01");

        var twice = reader.send(form, "givenName", "Ana", "number", taken);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("#number-told .problem")).contains("has this number already");
    }

    @Test
    void who_saves_over_another_change_is_told_and_may_go_on() {
        var id = institution.aStudent();
        var first = reader.open("/students/" + id.value() + "/edit");
        reader.send(reader.open("/students/" + id.value() + "/edit"), "givenName", "Theirs");

        var stale = reader.send(first, "givenName", "Mine");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text(".errors")).contains("Somebody else has changed this");
        assertThat(stale.value("givenName")).isEqualTo("Mine");
        assertThat(reader.send(stale, "givenName", "Mine").status()).isEqualTo(303);
        assertThat(institution.name(id)).startsWith("Mine");
    }

    @Test
    void strangers_do_not_even_see_the_form() {
        for (var stranger :
                new PersonId[] {
                    institution.aCoordinator(),
                    institution.aFaculty().person(),
                    institution.aStudent().person()
                }) {
            var other = new Reader(pages, institution.session(stranger));
            assertThat(other.open("/students/new").status()).isEqualTo(403);
            assertThat(other.open("/faculty/new").status()).isEqualTo(403);
        }
    }

    @Test
    void a_new_faculty_member_is_added() {
        var made =
                reader.send(
                        reader.open("/faculty/new"),
                        "givenName",
                        "Noor",
                        "number",
                        Institution.unique("F"));
        assertThat(made.status()).isEqualTo(303);
        assertThat(reader.open(made.location() + "/edit").value("givenName")).isEqualTo("Noor");
    }
}
