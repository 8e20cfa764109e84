package lodestar.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.shared.Refused;
import lodestar.testing.Institution;
import lodestar.testing.Nominating;
import lodestar.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens when sixteen people do the same at the same moment, two hundred times.
@LodestarTest
class NominationRacesTest {

    private static final int RUNNERS = 16;
    private static final int ROUNDS = 200;

    @Autowired private Nominations nominations;
    @Autowired private JdbcClient database;
    private Institution institution;
    private Nominating college;

    @BeforeEach
    void found() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
    }

    @Test
    void of_many_decisions_on_one_nomination_one_wins_and_the_others_are_told_which() {
        List<Actor> reviewers =
                IntStream.range(0, RUNNERS)
                        .mapToObj(n -> institution.actor(institution.aCoordinator()))
                        .toList();
        var tutor = college.byTutor();
        try (var race = new Race(RUNNERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                var id = nominations.submit(college.proposal(college.another()), tutor);
                var outcomes = race.round(n -> decide(id, n, reviewers.get(n)));
                assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
                String told = "Cora Coordinator " + status(id);
                assertThat(outcomes).filteredOn(told::equals).hasSize(RUNNERS - 1);
                assertThat(decisions(id)).isEqualTo(1);
            }
        }
    }

    @Test
    void of_many_nominations_of_one_student_in_a_batch_one_is_kept_and_the_others_name_it() {
        var tutor = college.byTutor();
        try (var race = new Race(RUNNERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                var proposal = college.proposal(college.another());
                var outcomes =
                        race.round(n -> Race.outcome(() -> nominations.submit(proposal, tutor)));
                assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
                assertThat(Collections.frequency(outcomes, "duplicate-mentor"))
                        .isEqualTo(RUNNERS - 1);
            }
        }
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from nomination where batch_id = ?
                                           and status in ('PENDING', 'APPROVED') and voided_at is null
                                        """)
                                .param(college.batch().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(ROUNDS);
    }

    /// Even runners approve, odd ones reject.
    private String decide(NominationId id, int runner, Actor by) {
        try {
            if (runner % 2 == 0) {
                nominations.approve(id, null, by);
            } else {
                nominations.reject(id, null, "Not this time.", by);
            }
            return "done";
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo("already-decided");
            var told = refused.problems().getFirst().arguments();
            return told.get(0) + " " + told.get(1);
        }
    }

    private String status(NominationId id) {
        return database.sql("select status from nomination where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private int decisions(NominationId id) {
        return database.sql(
                        """
                        select count(*) from nomination_step
                         where nomination_id = ? and act in ('APPROVED', 'REJECTED')
                        """)
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
