package lodestar.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.testing.Mentoring;
import lodestar.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sixteen coordinators at once, two hundred times. Nothing thrown but refusals, and never one
/// mentee or one place too many.
@LodestarTest
class AllocationRaceTest {

    private static final int RUNNERS = 16;
    private static final int ROUNDS = 200;

    @Autowired private Allocations allocations;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Actor coordinator;

    @BeforeEach
    void open() {
        mentoring = new Mentoring(database);
        coordinator = mentoring.institution().actor(mentoring.reviewer);
    }

    @Test
    void one_of_many_gets_the_last_place_of_a_mentor() {
        var mentor = mentoring.aMentor(3);
        var first = mentoring.allocated(mentor, mentoring.aStudent(), mentoring.aStudent());
        var mentees = mentoring.institution().studentsIn(mentoring.batch, RUNNERS);
        try (var race = new Race(RUNNERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                boolean adding = round % 2 == 0;
                var outcomes =
                        race.round(n ->
                                Race.outcome(() -> {
                                    if (adding) {
                                        allocations.addMentees(
                                                first, List.of(mentees.get(n)), coordinator);
                                    } else {
                                        allocate(mentor, List.of(mentees.get(n)));
                                    }
                                }));
                assertThat(outcomes).containsOnlyOnce("done");
                assertThat(outcomes).filteredOn("capacity-full"::equals).hasSize(RUNNERS - 1);
                assertThat(running("mentor_id", mentor)).isEqualTo(3);
                free(mentees);
            }
        }
        assertThat(used(mentor)).isEqualTo(2);
    }

    @Test
    void one_of_many_mentors_gets_a_mentee() {
        var mentors = IntStream.range(0, RUNNERS).mapToObj(n -> mentoring.aMentor()).toList();
        var wanted = mentoring.institution().studentsIn(mentoring.batch, 2);
        try (var race = new Race(RUNNERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                // half of them name the two the other way round, which must not end in a deadlock
                var outcomes =
                        race.round(n ->
                                Race.outcome(() ->
                                        allocate(
                                                mentors.get(n),
                                                n % 2 == 0 ? wanted : wanted.reversed())));
                assertThat(outcomes).containsOnlyOnce("done");
                assertThat(outcomes).filteredOn("mentee-taken"::equals).hasSize(RUNNERS - 1);
                assertThat(running("mentee_id", wanted.getFirst())).isEqualTo(1);
                free(wanted);
            }
        }
        assertThat(mentors).allSatisfy(each -> assertThat(used(each)).isZero());
    }

    @Test
    void two_who_would_mentor_each_other_do_not_both_succeed() {
        var one = mentoring.aMentor();
        var other = mentoring.aMentor();
        try (var race = new Race(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                var outcomes =
                        race.round(n ->
                                Race.outcome(() ->
                                        allocate(
                                                n == 0 ? one : other,
                                                List.of(n == 0 ? other : one))));
                assertThat(outcomes).containsExactlyInAnyOrder("done", "mutual-mentorship");
                free(List.of(one, other));
            }
        }
    }

    private void allocate(StudentId mentor, List<StudentId> mentees) {
        allocations.allocate(
                new NewAllocation(
                        mentor,
                        null,
                        mentoring.course,
                        mentoring.batch,
                        null,
                        LocalDate.now(ZoneOffset.UTC),
                        null,
                        mentees),
                coordinator);
    }

    /// Takes the mentees back, through the door.
    private void free(List<StudentId> mentees) {
        for (var mentee : mentees) {
            database.sql(
                            "select allocation_id from mentorship where mentee_id = ? and batch_id = ? and ended_at is null")
                    .params(mentee.value(), mentoring.batch.value())
                    .query((row, n) -> new AllocationId(row.getObject(1, UUID.class)))
                    .list()
                    .forEach(id -> allocations.endMentorship(id, mentee, "Again", coordinator));
        }
    }

    private int running(String column, StudentId student) {
        return database.sql(
                        "select count(*) from mentorship where "
                                + column
                                + " = ? and ended_at is null")
                .param(student.value())
                .query(Integer.class)
                .single();
    }

    private int used(StudentId mentor) {
        return database.sql("select used from mentor where id = ?")
                .param(mentor.value())
                .query(Integer.class)
                .single();
    }
}
