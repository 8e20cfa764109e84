package lodestar.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.Refused;
import lodestar.testing.FollowingUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// In transactions that are rolled back: a new text would be everybody's.
@LodestarTest
@Transactional
class AgreementsTest {

    @Autowired private Agreements agreements;
    @Autowired private AgreementQueries queries;
    @Autowired private AgreementNotes notes;
    @Autowired private JdbcClient database;
    private FollowingUp pair;
    private PersonId admin;

    @BeforeEach
    void two_begin() {
        pair = new FollowingUp(database);
        admin = pair.institution().anAdmin();
    }

    @Test
    void both_accept_and_each_sees_whether_the_other_has() {
        assertThat(state(pair.mentor)).matches(AgreedPair::isOpen);
        agreements.accept(1, actor(pair.mentor));
        assertThat(state(pair.mentor).acceptedAt()).isNotNull();
        assertThat(state(pair.mentor).agreedAt()).isNull();
        assertThat(state(pair.mentee).otherAcceptedAt()).isEqualTo(state(pair.mentor).acceptedAt());
        assertThat(note()).isEqualTo("agreement.note.mentor");

        agreements.accept(1, actor(pair.mentee));
        assertThat(state(pair.mentee).agreedAt()).isNotNull();
        assertThat(note()).isEqualTo("agreement.note.both");
        assertThat(journal("agreement.accepted")).isEqualTo(2);
    }

    @Test
    void one_yes_is_for_every_mentorship_that_the_text_binds_and_is_kept_once() {
        StudentId second = pair.mentoring.aStudent();
        pair.mentoring.allocated(pair.mentor, second);
        agreements.accept(1, actor(pair.mentor));
        assertThat(queries.pairs(actor(pair.mentor))).hasSize(2).noneMatch(AgreedPair::isOpen);
        assertThatThrownBy(() -> agreements.accept(1, actor(pair.mentor)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("nothing-to-accept"));
        assertThat(journal("agreement.accepted")).isEqualTo(2);
    }

    @Test
    void a_stranger_and_somebody_whose_mentorship_has_ended_have_nothing_to_accept() {
        StudentId stranger = pair.mentoring.aStudent();
        assertThatThrownBy(() -> agreements.accept(1, actor(stranger))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> agreements.accept(1, actor(pair.mentoring.tutor)))
                .isInstanceOf(Refused.class);
        pair.end();
        assertThat(queries.pairs(actor(pair.mentee))).isEmpty();
        assertThatThrownBy(() -> agreements.accept(1, actor(pair.mentee)))
                .isInstanceOf(Refused.class);
        assertThat(notes.notes(pair.allocation)).isEmpty();
    }

    @Test
    void a_new_text_is_for_mentorships_that_begin_afterwards_only() {
        agreements.accept(1, actor(pair.mentor));
        int version = write("Be kind.", "Seien Sie freundlich.");
        assertThat(state(pair.mentor).version()).isEqualTo(1);
        assertThat(state(pair.mentee).version()).isEqualTo(1);
        assertThat(state(pair.mentor)).matches(each -> !each.isOpen());

        StudentId later = begins();
        assertThat(state(later).version()).isEqualTo(version);
        assertThatThrownBy(() -> agreements.accept(1, actor(later))).isInstanceOf(Refused.class);
        agreements.accept(version, actor(later));
        assertThat(state(later)).matches(each -> !each.isOpen());
        assertThat(queries.pairs(actor(pair.mentor)).getFirst())
                .matches(each -> each.isOpen() && each.version() == version);
    }

    @Test
    void a_mentorship_that_comes_back_is_asked_again() {
        agreements.accept(1, actor(pair.mentee));
        database.sql(
                        "update mentorship set started_at = started_at + interval '1 day' where allocation_id = ?")
                .param(pair.allocation.value())
                .update();
        assertThat(state(pair.mentee)).matches(AgreedPair::isOpen);
    }

    @Test
    void a_text_is_read_in_the_language_that_is_nearest() {
        assertThat(queries.present(TextKind.AGREEMENT, Locale.ENGLISH).words())
                .contains("What must be passed on");
        assertThat(queries.present(TextKind.GUIDE, Locale.GERMANY).language()).isEqualTo("de");
        int version = write("", "Nur auf Deutsch.");
        assertThat(queries.present(TextKind.AGREEMENT, Locale.ENGLISH))
                .matches(each -> each.version() == version && each.language().equals("de"));
        assertThat(queries.version(TextKind.AGREEMENT, 1, Locale.ENGLISH)).isPresent();
        assertThat(queries.versions(TextKind.AGREEMENT, Locale.ENGLISH))
                .extracting(AgreementText::version)
                .containsExactly(version, 1);
    }

    @Test
    void a_text_is_written_by_an_admin_who_has_seen_the_one_before() {
        for (Id other : List.of(pair.mentoring.reviewer, pair.mentoring.tutor, pair.mentor)) {
            assertThatThrownBy(() ->
                            agreements.write(TextKind.GUIDE, 1, Map.of("en", "Hi"), actor(other)))
                    .isInstanceOf(Refused.class);
        }
        write("One", "");
        assertThatThrownBy(() -> write("Two", "")).hasMessage("stale-version");
        assertThatThrownBy(() ->
                        agreements.write(TextKind.GUIDE, 1, Map.of("en", " ", "de", ""), admin()))
                .hasMessage("required");
        assertThatThrownBy(() ->
                        agreements.write(
                                TextKind.GUIDE, 1, Map.of("en", "x".repeat(20_001)), admin()))
                .hasMessage("too-long");
        assertThat(journal("agreement.agreement-changed")).isEqualTo(1);
    }

    @Test
    void words_that_somebody_has_accepted_cannot_be_changed_or_taken_back() {
        agreements.accept(1, actor(pair.mentor));
        for (String change :
                List.of(
                        "update agreement_words set words = 'other'",
                        "update agreement_acceptance set accepted_at = now()",
                        "delete from agreement_acceptance")) {
            database.sql("savepoint before").update();
            assertThatThrownBy(() -> database.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
            database.sql("rollback to savepoint before").update();
        }
    }

    private int write(String english, String german) {
        return agreements.write(
                TextKind.AGREEMENT, 1, Map.of("en", english, "de", german), admin());
    }

    /// A mentorship of the mentor that begins a moment after all texts so far.
    private StudentId begins() {
        StudentId mentee = pair.mentoring.aStudent();
        var allocation = pair.mentoring.allocated(pair.mentor, mentee);
        database.sql(
                        """
                        update mentorship set started_at = (select max(written_at) from agreement_version) + interval '1 millisecond'
                         where allocation_id = ?
                        """)
                .param(allocation.value())
                .update();
        return mentee;
    }

    private AgreedPair state(StudentId of) {
        return queries.pairs(actor(of)).stream()
                .filter(each ->
                        each.allocation().equals(pair.allocation) || !of.equals(pair.mentor))
                .findFirst()
                .orElseThrow();
    }

    private String note() {
        var said = notes.notes(pair.allocation);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().mentee()).isEqualTo(pair.mentee);
        return said.getFirst().key();
    }

    /// What the journal has of the three.
    private long journal(String action) {
        return database.sql(
                        """
                        select count(*) from journal
                         where action = :action and actor_id in (:admin, :mentor, :mentee) and outcome = 'DONE'
                        """)
                .param("action", action)
                .param("admin", admin.value())
                .param("mentor", pair.mentor.value())
                .param("mentee", pair.mentee.value())
                .query(Long.class)
                .single();
    }

    private Actor admin() {
        return actor(admin);
    }

    private Actor actor(Id of) {
        return pair.actor(of);
    }
}
