package lodestar.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Refused;
import lodestar.testing.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant FIRST = NOW.plus(Duration.ofDays(3));
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(2));
    private static final StudentId HOST = new StudentId(UUID.randomUUID());
    private static final StudentId MENTEE = new StudentId(UUID.randomUUID());
    private static final Actor BY =
            new Actor(
                    new PersonId(HOST.value()),
                    "Mo",
                    Set.of(Role.STUDENT),
                    Locale.ENGLISH,
                    ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
        "OPEN, answer, done",
        "OPEN, choose, done",
        "OPEN, decide, done",
        "OPEN, close, done",
        "DECIDED, answer, poll-over",
        "DECIDED, choose, poll-over",
        "DECIDED, decide, poll-over",
        "DECIDED, close, poll-over",
        "CLOSED, answer, poll-over",
        "CLOSED, choose, poll-over",
        "CLOSED, decide, poll-over",
        "CLOSED, close, poll-over",
    })
    void a_life(PollStatus from, String act, String said) {
        var poll = poll(from);
        assertThat(Race.outcome(() -> act(poll, act))).isEqualTo(said);
        assertThat(poll.status())
                .isEqualTo(
                        !said.equals("done")
                                ? from
                                : switch (act) {
                                    case "decide" -> PollStatus.DECIDED;
                                    case "close" -> PollStatus.CLOSED;
                                    default -> PollStatus.OPEN;
                                });
    }

    @Test
    void nobody_answers_after_the_deadline_but_one_may_still_be_chosen() {
        var poll = poll(PollStatus.OPEN);
        poll.answer(MENTEE, DEADLINE.minusSeconds(1));
        assertThat(Race.outcome(() -> poll.answer(MENTEE, DEADLINE))).isEqualTo("poll-late");
        assertThat(poll.slot(FIRST, DEADLINE.plusSeconds(1)).minutes()).isEqualTo(30);
    }

    @Test
    void a_time_that_is_over_is_not_chosen() {
        var poll = poll(PollStatus.OPEN);
        assertThat(Race.outcome(() -> poll.slot(FIRST, FIRST))).isEqualTo("poll-past");
    }

    @Test
    void everything_that_is_wrong_with_a_question_is_said_at_once() {
        var outline =
                new PollOutline(
                        new MeetingOutline("", null, null, null, ""),
                        5,
                        ZoneId.of("UTC"),
                        List.of(NOW.minusSeconds(60)),
                        NOW);
        assertThatThrownBy(() -> Poll.open(HOST, outline, Set.of(MENTEE), BY, NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(each -> each.field() + " " + each.code())
                                        .containsExactly(
                                                "name required",
                                                "mode mode-required",
                                                "minutes minutes-range",
                                                "date0 poll-few",
                                                "date0 poll-past",
                                                "closes deadline-past",
                                                "closes deadline-late"));
    }

    @Test
    void the_same_time_twice_and_too_many_times_are_refused() {
        assertThat(Race.outcome(() -> outline(List.of(FIRST, FIRST)).check(NOW)))
                .isEqualTo("poll-twice");
        var many = IntStream.range(0, 13).mapToObj(n -> FIRST.plusSeconds(3_600L * n)).toList();
        assertThat(Race.outcome(() -> outline(many).check(NOW))).isEqualTo("poll-many");
    }

    private static void act(Poll poll, String act) {
        switch (act) {
            case "answer" -> poll.answer(MENTEE, NOW);
            case "choose" -> poll.slot(FIRST, NOW);
            case "decide" -> poll.decide(new MeetingId(UUID.randomUUID()), Set.of(MENTEE), BY, NOW);
            default -> poll.close(Set.of(MENTEE), BY, NOW);
        }
    }

    private static Poll poll(PollStatus status) {
        var poll =
                Poll.open(
                        HOST,
                        outline(List.of(FIRST, FIRST.plusSeconds(7_200))),
                        Set.of(MENTEE),
                        BY,
                        NOW.minusSeconds(60));
        if (status != PollStatus.OPEN) {
            act(poll, status == PollStatus.DECIDED ? "decide" : "close");
        }
        return poll;
    }

    private static PollOutline outline(List<Instant> times) {
        return new PollOutline(
                new MeetingOutline("Group", MeetingMode.PHONE, null, null, ""),
                30,
                ZoneId.of("UTC"),
                times,
                DEADLINE);
    }
}
