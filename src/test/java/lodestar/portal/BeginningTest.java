package lodestar.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.portal.Beginning.Line;
import lodestar.portal.Beginning.Step;
import lodestar.program.FirstStep;
import lodestar.program.FirstSteps;
import lodestar.shared.Id;
import lodestar.shared.Mailing;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import lodestar.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// Each test empties or fills the house in a transaction that is taken back.
@LodestarTest
class BeginningTest {

    private static final String SERVER = "lodestar.mail.url";

    @Autowired private JdbcClient database;
    @Autowired private FirstSteps said;
    @Autowired private Mailing mailing;
    @Autowired private MockMvcTester pages;
    @Autowired private PlatformTransactionManager transactions;

    private TransactionStatus undone;
    private Beginning beginning;
    private Institution institution;
    private Actor admin;

    @BeforeEach
    void nothing_is_there() {
        undone = transactions.getTransaction(new DefaultTransactionDefinition());
        database.sql("update program set version = 0, institution = 'Lodestar', is_demo = false")
                .update();
        database.sql("update person set active = false, roles = '{}'").update();
        database.sql("update student set active = false").update();
        database.sql("update faculty set active = false").update();
        database.sql("update batch set active = false").update();
        database.sql("update focus_area set version = 0").update();
        institution = new Institution(database);
        admin = institution.actor(institution.anAdmin());
        beginning = new Beginning(database, said, mailing);
    }

    @AfterEach
    void as_it_was() {
        transactions.rollback(undone);
        System.clearProperty(SERVER);
    }

    @Test
    void each_step_is_done_by_what_is_there() {
        assertThat(done()).doesNotContain(Step.SETTINGS, Step.ROSTER, Step.ROLES, Step.INVITED);
        database.sql("update program set institution = 'Hill School'").update();
        assertThat(done()).contains(Step.SETTINGS);

        institution.aStudentIn(institution.aBatch(institution.aCourse()));
        assertThat(done()).contains(Step.ROSTER).doesNotContain(Step.ROLES, Step.INVITED);
        institution.aFaculty();
        assertThat(done()).as("nobody decides yet").doesNotContain(Step.ROLES);
        institution.aCoordinator();
        assertThat(done()).contains(Step.ROLES).doesNotContain(Step.INVITED);
        database.sql(
                        "insert into invitation (person_id, invited_at, way) select id, now(), 'FILE' from person where active on conflict do nothing")
                .update();
        assertThat(done()).contains(Step.INVITED);
        institution.aStudent();
        assertThat(done()).as("somebody came").doesNotContain(Step.INVITED);
    }

    @Test
    void what_no_record_shows_is_said_by_an_admin() {
        assertThat(line(Step.MAIL)).isEqualTo(new Line(Step.MAIL, false, false));
        said.say(FirstStep.MAIL, admin);
        said.say(FirstStep.AGREEMENT, admin);
        said.say(FirstStep.FOCUS_AREAS, admin);
        assertThat(done()).contains(Step.MAIL, Step.AGREEMENT, Step.FOCUS_AREAS);
    }

    @Test
    void mail_works_once_one_has_gone_out() {
        database.sql("delete from notice_mail").update();
        System.setProperty(SERVER, "smtp://127.0.0.1:1");
        assertThat(line(Step.MAIL))
                .as("set, and waiting")
                .isEqualTo(new Line(Step.MAIL, false, true));
        aMail("SENT", 3);
        assertThat(line(Step.MAIL).done()).isTrue();
        aMail("PARKED", 1);
        assertThat(line(Step.MAIL).done()).as("the latest did not arrive").isFalse();
    }

    @Test
    void the_home_shows_one_next_step_and_sends_few_statements() {
        var reader = new Reader(pages, institution.session(admin.id()));
        var home = reader.open("/");
        assertThat(home.html().select("main .button.first").eachAttr("href"))
                .containsExactly("/settings");
        assertThat(home.text("[aria-labelledby=first-steps]")).contains("of 8 done", "Roster");
        assertThat(Statements.of(() -> reader.open("/")).size()).isLessThanOrEqualTo(8);
        assertThat(reader.press(home, "form[action='/first-steps/MAIL']").location())
                .isEqualTo("/");
        assertThat(reader.open("/").has("form[action='/first-steps/MAIL']")).isFalse();
        var coordinator = institution.aCoordinator();
        var other = new Reader(pages, institution.session(coordinator));
        assertThat(other.open("/").has("#first-steps")).isFalse();
        assertThat(other.post("/first-steps/OVER", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void a_list_that_is_put_away_stays_away_and_asks_nothing() {
        assertThat(beginning.of(admin)).isPresent();
        said.say(FirstStep.OVER, admin);
        assertThat(Statements.of(() -> beginning.of(admin))).hasSize(1);
        assertThat(beginning.of(admin)).isEmpty();
        assertThat(Statements.of(() -> beginning.of(admin))).isEmpty();
        assertThat(new Beginning(database, said, mailing).of(admin))
                .as("after a restart")
                .isEmpty();
    }

    @Test
    void the_list_is_over_for_good_once_all_is_done() {
        new Mentoring(database).aMentor();
        institution.aCoordinator();
        database.sql("update program set version = 1").update();
        Set.of(FirstStep.MAIL, FirstStep.AGREEMENT, FirstStep.FOCUS_AREAS)
                .forEach(each -> said.say(each, admin));
        database.sql(
                        "insert into invitation (person_id, invited_at, way) select id, now(), 'FILE' from person where active on conflict do nothing")
                .update();
        assertThat(beginning.of(admin)).isEmpty();
        institution.aStudent();
        assertThat(new Beginning(database, said, mailing).of(admin)).isEmpty();
    }

    private Set<Step> done() {
        return lines().stream().filter(Line::done).map(Line::step).collect(Collectors.toSet());
    }

    private Line line(Step step) {
        return lines().stream().filter(each -> each.step() == step).findFirst().orElseThrow();
    }

    private List<Line> lines() {
        return beginning.of(admin).orElseThrow();
    }

    private void aMail(String state, int minutesAgo) {
        database.sql(
                        """
                        insert into notice_mail (id, person_id, news, act, digest, state, at, since, due_at, ended_at)
                        select :id, :person, 'INVITED', :act, false, :state, t.at, t.at, t.at, case when :state = 'SENT' then t.at end
                          from (select now() - make_interval(mins => :ago) as at) t
                        """)
                .param("id", Id.next())
                .param("person", admin.id().value())
                .param("act", Id.next().toString())
                .param("state", state)
                .param("ago", minutesAgo)
                .update();
    }
}
