package lodestar.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lodestar.LodestarTest;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Race;
import lodestar.testing.Timekeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sixteen mentees of one mentor act at the same moment. A slot is booked once, what is kept around
/// it holds, and the others hear why they did not get it.
@LodestarTest
class BookingRacesTest {

    private static final int RUNNERS = 16;
    private static final int ROUNDS = 200;

    @Autowired private Bookings bookings;
    @Autowired private BookingQueries queries;
    @Autowired private Availabilities availabilities;
    @Autowired private Polls polls;
    @Autowired private PollRows pollRows;
    @Autowired private JdbcClient database;

    private Institution institution;
    private StudentId mentor;
    private List<StudentId> group;
    private List<Actor> mentees;

    @BeforeEach
    void a_mentor_has_sixteen_mentees() {
        var mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor(RUNNERS);
        group = institution.studentsIn(mentoring.batch, RUNNERS);
        mentoring.allocated(mentor, group);
        mentees = group.stream().map(institution::actor).toList();
    }

    @Test
    void one_slot_is_booked_once() {
        Timekeeping.everyDay(availabilities, institution, mentor);
        Map<LocalDate, Integer> onDay = new HashMap<>();
        List<Instant> slots =
                queries.slots(mentor, mentees.getFirst()).stream()
                        .map(Slot::at)
                        .filter(at ->
                                onDay.merge(
                                                at.atZone(ZoneOffset.UTC).toLocalDate(),
                                                1,
                                                Integer::sum)
                                        <= 20)
                        .limit(ROUNDS)
                        .toList();
        assertThat(slots).hasSize(ROUNDS);
        try (var race = new Race(RUNNERS)) {
            for (Instant at : slots) {
                List<String> outcomes =
                        race.round(n ->
                                Race.outcome(() ->
                                        bookings.book(mentor, at, "Talk", "", mentees.get(n))));
                assertThat(outcomes).containsOnly("done", "slot-taken").containsOnlyOnce("done");
            }
        }
        assertThat(booked()).isEqualTo(ROUNDS);
    }

    @Test
    void the_most_of_a_day_and_the_gaps_hold_for_neighbouring_slots() {
        availabilities.offer(
                mentor, Timekeeping.everyDay(30, 15, 15, 0, 3, 28), institution.actor(mentor));
        Map<LocalDate, List<Instant>> days =
                queries.slots(mentor, mentees.getFirst()).stream()
                        .map(Slot::at)
                        .collect(
                                Collectors.groupingBy(
                                        at -> at.atZone(ZoneOffset.UTC).toLocalDate()));
        Set<LocalDate> whole = new HashSet<>(days.keySet());
        whole.removeIf(day -> days.get(day).size() < RUNNERS);
        assertThat(whole).hasSizeGreaterThan(15);
        try (var race = new Race(RUNNERS)) {
            for (LocalDate day : whole) {
                List<Instant> slots = days.get(day);
                List<String> outcomes =
                        race.round(n ->
                                Race.outcome(() ->
                                        bookings.book(
                                                mentor, slots.get(n), "Talk", "", mentees.get(n))));
                assertThat(outcomes).containsOnly("done", "slot-taken");
                assertThat(outcomes.stream().filter("done"::equals)).hasSize(3);
            }
        }
    }

    @Test
    void a_poll_is_decided_once() {
        try (var race = new Race(RUNNERS)) {
            for (int round = 0; round < 30; round++) {
                var id = answeredPoll(round);
                var options = new ArrayList<>(pollRows.options(id));
                List<String> outcomes =
                        race.round(n ->
                                Race.outcome(() -> {
                                    if (n % 4 == 3) {
                                        polls.close(id, institution.actor(mentor));
                                    } else {
                                        polls.decide(
                                                id,
                                                options.get(n % options.size()),
                                                institution.actor(mentor));
                                    }
                                }));
                assertThat(outcomes).containsOnly("done", "poll-over").containsOnlyOnce("done");
            }
        }
    }

    private PollId answeredPoll(int round) {
        Instant first =
                Instant.now().plusSeconds(86_400L * (round + 2)).truncatedTo(ChronoUnit.HOURS);
        var outline =
                new PollOutline(
                        new MeetingOutline("Group", MeetingMode.PHONE, null, null, ""),
                        30,
                        ZoneId.of("UTC"),
                        List.of(first, first.plusSeconds(3_600)),
                        first.minusSeconds(3_600));
        var id =
                polls.open(
                        mentor,
                        outline,
                        Set.copyOf(group.subList(0, 2)),
                        institution.actor(mentor));
        Map<UUID, PollAnswer> yes =
                pollRows.options(id).stream()
                        .collect(Collectors.toMap(each -> each, each -> PollAnswer.YES));
        polls.answer(id, yes, mentees.getFirst());
        return id;
    }

    private int booked() {
        return database.sql("select count(*) from meeting where host_id = ?")
                .param(mentor.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
