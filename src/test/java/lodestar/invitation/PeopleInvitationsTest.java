package lodestar.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.academics.BatchId;
import lodestar.access.Accounts;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Cursor;
import lodestar.shared.Refused;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class PeopleInvitationsTest {

    private static final String SERVER = "lodestar.mail.url";

    @Autowired private JdbcClient database;
    @Autowired private PeopleInvitations invitations;
    @Autowired private InvitationRounds rounds;
    @Autowired private InvitationQueries queries;
    @Autowired private Accounts accounts;
    @Autowired private MockMvcTester pages;

    private Institution institution;
    private BatchId batch;
    private Actor admin;

    @BeforeEach
    void an_institution() {
        institution = new Institution(database);
        batch = institution.aBatch(institution.aCourse());
        admin = institution.actor(institution.anAdmin());
    }

    @AfterEach
    void nothing_goes_on() {
        rounds.go();
        System.clearProperty(SERVER);
    }

    @Test
    void all_of_a_batch_are_invited_once_however_many_they_are() {
        int many = 2 * InvitationRounds.AT_ONCE + 7;
        List<StudentId> students = institution.studentsIn(batch, many);
        mailIsSet();

        assertThat(invitations.begin(batch(false), admin)).isEqualTo(many);
        assertThatThrownBy(() -> invitations.begin(batch(false), admin))
                .as("a second round while one is under way")
                .hasMessageContaining("one_at_a_time");
        assertThat(rounds.step()).isTrue();
        assertThat(queries.round(admin).orElseThrow().done()).isEqualTo(InvitationRounds.AT_ONCE);
        rounds.go();

        assertThat(mails(students)).isEqualTo(many);
        assertThat(queries.round(admin).orElseThrow())
                .satisfies(round -> assertThat(round.isRunning()).isFalse())
                .satisfies(round -> assertThat(round.done()).isEqualTo(many));
        assertThat(acts("invitation.sent", students)).isEqualTo(many);
        assertThatThrownBy(() -> invitations.begin(batch(false), admin))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("nobody-to-invite"));
        assertThat(invitations.begin(batch(true), admin)).as("when that is meant").isEqualTo(many);
        rounds.go();
        assertThat(mails(students)).isEqualTo(2 * many);
    }

    @Test
    void who_has_a_password_no_address_no_part_or_no_entry_is_not_invited() {
        StudentId plain = institution.aStudentIn(batch);
        StudentId known = institution.aStudentIn(batch);
        accounts.keepPassword(
                new PersonId(known.value()), "kestrel over nine bridges", Actor.SYSTEM);
        StudentId silent = institution.aStudentIn(batch);
        set("email = null", silent);
        StudentId shut = institution.aStudentIn(batch);
        set("active = false", shut);
        StudentId gone = institution.aStudentIn(batch);
        institution.deactivate(gone);
        institution.aStudent();

        assertThat(waiting(batch(false))).containsExactly(plain.value());
        assertThat(waiting(new Circle(Role.FACULTY, batch, false))).isEmpty();
        assertThat(waiting(new Circle(Role.STUDENT, batch, false))).containsExactly(plain.value());
    }

    @Test
    void whoever_was_invited_rests_for_a_week() {
        StudentId student = institution.aStudentIn(batch);
        invitations.handOut(batch(false), admin);
        assertThat(waiting(batch(false))).isEmpty();
        assertThat(waiting(batch(true))).containsExactly(student.value());
        database.sql(
                        "update invitation set invited_at = invited_at - ?::interval where person_id = ?")
                .params(Circle.REST.plus(Duration.ofMinutes(1)).toString(), student.value())
                .update();
        assertThat(waiting(batch(false))).containsExactly(student.value());
    }

    @Test
    void a_double_click_begins_one_round() {
        List<StudentId> students = institution.studentsIn(batch, 2);
        mailIsSet();
        var reader = reader(admin.id());
        var page = reader.open("/invitations?batch=" + batch.value());
        assertThat(page.text(".button.first")).isEqualTo("Invite 2 people by mail");
        assertThat(reader.send(page).location()).isEqualTo("/invitations");
        assertThat(reader.send(page).location()).isEqualTo("/invitations");
        assertThat(reader.open("/invitations").text("#round")).contains("0 of 2");
        rounds.go();
        assertThat(mails(students)).isEqualTo(2);

        var invited = reader.open("/invitations/invited");
        assertThat(invited.text("#list"))
                .contains(institution.name(students.getFirst()), "By mail", admin.name());
        assertThat(reader.open("/invitations?batch=" + batch.value()).text("#list"))
                .contains("Nobody is left");
    }

    @Test
    void without_mail_a_file_brings_the_links_once() throws UnsupportedEncodingException {
        StudentId student = institution.aStudentIn(batch, "=Ada", "Byron");
        var reader = reader(admin.id());
        var page = reader.open("/invitations?batch=" + batch.value());
        assertThat(page.text("main")).contains("No mail server is set");
        var answer = reader.send(page);
        assertThat(answer.status()).isEqualTo(200);
        var response = answer.result().getResponse();
        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getHeader("Content-Disposition")).contains("invitations-");
        String[] lines = response.getContentAsString().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[1])
                .startsWith("'=Ada Byron," + institution.email(student) + ",http")
                .contains("/links/");
        String link = lines[1].substring(lines[1].indexOf("/links/"));
        assertThat(reader.open(link).text("h1")).isEqualTo("New password");

        var again = reader.send(page);
        assertThat(again.status()).as("the same form again").isEqualTo(303);
        assertThat(reader.open(link).status()).as("and its link still works").isEqualTo(200);
        assertThat(acts("invitations.exported", List.of())).isPositive();

        database.sql(
                        "update one_time_link set expires_at = now() - interval '1 minute' where person_id = ?")
                .param(student.value())
                .update();
        var late = reader.open(link);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main")).contains("does not work any more", "sign-in page");
    }

    @Test
    void only_admins_invite() {
        institution.aStudentIn(batch);
        for (var stranger : List.of(institution.aCoordinator(), institution.aCounselor())) {
            var reader = reader(stranger);
            assertThat(reader.open("/invitations").status()).isEqualTo(403);
            assertThat(reader.open("/invitations/invited").status()).isEqualTo(403);
            for (String address : List.of("/invitations", "/invitations/file")) {
                assertThat(reader.post(address, Map.of()).status()).isEqualTo(403);
            }
            var actor = institution.actor(stranger);
            assertThatThrownBy(() -> invitations.begin(batch(false), actor))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> invitations.handOut(batch(false), actor))
                    .isInstanceOf(Refused.class);
        }
        assertThat(waiting(batch(false))).hasSize(1);
    }

    @Test
    void each_way_is_refused_where_the_other_is_meant() {
        institution.aStudentIn(batch);
        assertThatThrownBy(() -> invitations.begin(batch(false), admin))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-mail-server"));
        mailIsSet();
        assertThatThrownBy(() -> invitations.handOut(batch(false), admin))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("mail-brings-links"));
    }

    private static void mailIsSet() {
        System.setProperty(SERVER, "smtp://127.0.0.1:1");
    }

    private Circle batch(boolean again) {
        return new Circle(null, batch, again);
    }

    private List<UUID> waiting(Circle circle) {
        return queries.waiting(circle, Cursor.START, admin).rows().stream()
                .map(each -> each.person().value())
                .toList();
    }

    private int mails(List<StudentId> people) {
        return database.sql(
                        "select count(*) from notice_mail where news = 'INVITED' and person_id = any (?)")
                .param(ids(people))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int acts(String action, List<StudentId> subjects) {
        return database.sql(
                        "select count(*) from journal where action = :action and (:all or subject_id = any (:ids))")
                .param("action", action)
                .param("all", subjects.isEmpty())
                .param("ids", ids(subjects))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static UUID[] ids(List<StudentId> people) {
        return people.stream().map(StudentId::value).toArray(UUID[]::new);
    }

    private void set(String what, StudentId person) {
        database.sql("update person set " + what + " where id = ?").param(person.value()).update();
    }

    private Reader reader(PersonId person) {
        return new Reader(pages, institution.session(person));
    }
}
