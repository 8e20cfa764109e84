package lodestar.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sixteen people act at the same moment, two hundred times over. Nobody is ever in two meetings at
/// once, each time somebody wins, and the others hear why they did not.
@LodestarTest
class MeetingRacesTest {

    private static final int RUNNERS = 16;
    private static final int ROUNDS = 200;
    private static final Instant START =
            Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.DAYS);

    @Autowired private Meetings meetings;
    @Autowired private JdbcClient database;

    private Institution institution;
    private final List<StudentId> mentors = new ArrayList<>();
    private Actor coordinator;
    private StudentId shared;

    /// Four mentors who all have the same mentee, each in a batch of their own.
    @BeforeEach
    void four_mentors_share_a_mentee() {
        var first = new Mentoring(database);
        institution = first.institution();
        shared = first.aStudent();
        coordinator = institution.actor(institution.aCoordinator());
        for (int n = 0; n < 4; n++) {
            var mentoring = n == 0 ? first : new Mentoring(database);
            institution.enrolled(shared, mentoring.batch);
            var mentor = mentoring.aMentor();
            mentoring.allocated(mentor, shared, mentoring.aStudent());
            mentors.add(mentor);
        }
    }

    @Test
    void overlapping_bookings_of_one_mentee_by_several_mentors() {
        try (var race = new Race(RUNNERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                Instant hour = START.plus(Duration.ofHours(round));
                List<String> outcomes =
                        race.round(n ->
                                Race.outcome(
                                        () -> plan(mentors.get(n % 4), hour.plusSeconds(60L * n))));
                assertThat(outcomes).containsOnly("done", "time-taken").containsOnlyOnce("done");
            }
        }
        nobodyIsInTwoMeetingsAtOnce();
    }

    @Test
    void overlapping_meetings_by_booking_and_by_rescheduling() {
        List<MeetingId> movable = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            movable.add(plan(mentors.get(n % 4), START.minus(Duration.ofHours(10L * (n + 1)))));
        }
        try (var race = new Race(RUNNERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                Instant hour = START.plus(Duration.ofHours(2L * round));
                MeetingId[] moved = new MeetingId[8];
                List<String> outcomes =
                        race.round(n ->
                                Race.outcome(() -> {
                                    Instant at = hour.plusSeconds(60L * n);
                                    if (n < 8) {
                                        moved[n] =
                                                meetings.reschedule(
                                                        movable.get(n), slot(at), "", coordinator);
                                    } else {
                                        plan(mentors.get(n % 4), at);
                                    }
                                }));
                assertThat(outcomes).containsOnly("done", "time-taken").containsOnlyOnce("done");
                for (int n = 0; n < 8; n++) {
                    if (moved[n] != null) {
                        movable.set(n, moved[n]);
                    }
                }
            }
        }
        nobodyIsInTwoMeetingsAtOnce();
    }

    @Test
    void one_meeting_is_rescheduled_held_and_cancelled_by_many_at_once() {
        try (var race = new Race(RUNNERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                Instant past = Instant.now().minus(Duration.ofDays(2L + round));
                var id = plan(mentors.getFirst(), past.truncatedTo(ChronoUnit.MINUTES));
                Instant to = START.plus(Duration.ofDays(40L + round));
                List<String> outcomes =
                        race.round(n ->
                                Race.outcome(() -> {
                                    switch (n % 3) {
                                        case 0 -> meetings.cancel(id, "", coordinator);
                                        case 1 ->
                                                meetings.hold(
                                                        id,
                                                        java.util.Map.of(
                                                                shared, Attendance.ATTENDED),
                                                        coordinator);
                                        default ->
                                                meetings.reschedule(id, slot(to), "", coordinator);
                                    }
                                }));
                assertThat(outcomes).containsOnly("done", "wrong-status").containsOnlyOnce("done");
            }
        }
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from meeting where host_id = ? and original_id is not null
                                         group by original_id having count(*) > 1
                                        """)
                                .param(mentors.getFirst().value())
                                .query((row, n) -> row.getInt(1))
                                .list())
                .isEmpty();
    }

    private MeetingId plan(StudentId mentor, Instant at) {
        return meetings.plan(
                mentor,
                new MeetingOutline("Talk", MeetingMode.PHONE, null, null, ""),
                slot(at),
                Set.of(shared),
                coordinator);
    }

    private static MeetingSlot slot(Instant at) {
        return MeetingSlot.at(at, ZoneId.of("UTC"), 30);
    }

    private void nobodyIsInTwoMeetingsAtOnce() {
        assertThat(
                        database.sql(
                                        """
                                        select count(*)
                                          from meeting_attendee a join meeting ma on ma.id = a.meeting_id
                                          join meeting_attendee b on b.student_id = a.student_id and b.meeting_id > a.meeting_id
                                          join meeting mb on mb.id = b.meeting_id
                                         where a.student_id = ? and ma.status = 'SCHEDULED' and mb.status = 'SCHEDULED'
                                           and ma.starts_at < mb.ends_at and mb.starts_at < ma.ends_at
                                        """)
                                .param(shared.value())
                                .query((row, n) -> row.getInt(1))
                                .single())
                .isZero();
    }
}
