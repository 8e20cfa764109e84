package lodestar.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The life of a mentor: every stage they may be in, and every act.
class MentorLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final PersonId BY = PersonId.next();

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "ready,  approve, yes",
        "ready,  end,     yes",
        "ready,  change,  yes",
        "ready,  pause,   yes",
        "ready,  resume,  wrong-status",
        "ready,  take,    yes",
        "ready,  give back, yes",
        "paused, approve, yes",
        "paused, end,     yes",
        "paused, change,  yes",
        "paused, pause,   wrong-status",
        "paused, resume,  yes",
        "paused, take,    mentor-paused",
        "paused, give back, yes",
        "ended,  approve, yes",
        "ended,  end,     yes",
        "ended,  change,  not-a-mentor",
        "ended,  pause,   not-a-mentor",
        "ended,  resume,  not-a-mentor",
        "ended,  take,    not-a-mentor",
        "ended,  give back, yes",
    })
    void every_stage_and_every_act(String stage, String act, String expected) {
        var mentor = at(stage);
        if (expected.equals("yes")) {
            assertThatCode(() -> does(act, mentor)).doesNotThrowAnyException();
        } else {
            refused(expected, () -> does(act, mentor));
        }
    }

    private static Mentor at(String stage) {
        var mentor = aMentor(5, 1);
        switch (stage) {
            case "ready" -> {}
            case "paused" -> mentor.pause(BY, NOW);
            case "ended" -> mentor.end(BY, NOW);
            default -> throw new IllegalArgumentException(stage);
        }
        return mentor;
    }

    private static void does(String act, Mentor mentor) {
        switch (act) {
            case "approve" -> mentor.approve(BY, NOW);
            case "end" -> mentor.end(BY, NOW);
            case "change" -> mentor.change(4, List.of("Tamil"), 7, BY, NOW);
            case "pause" -> mentor.pause(BY, NOW);
            case "resume" -> mentor.resume(BY, NOW);
            case "take" -> mentor.take(1);
            case "give back" -> mentor.giveBack(1);
            default -> throw new IllegalArgumentException(act);
        }
    }

    @Test
    void the_last_place_is_a_place_and_none_follows_it() {
        var mentor = aMentor(3, 1);
        mentor.take(2);
        assertThat(mentor.used()).isEqualTo(3);
        refused("capacity-full", () -> mentor.take(1));
        assertThat(mentor.used()).isEqualTo(3);
    }

    @Test
    void places_in_use_are_not_taken_away() {
        refused("capacity-in-use", () -> aMentor(5, 3).change(2, List.of(), 7, BY, NOW));
        assertThatCode(() -> aMentor(5, 3).change(3, List.of(), 7, BY, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void a_capacity_is_from_one_to_a_hundred() {
        refused("out-of-range", () -> aMentor(5, 0).change(0, List.of(), 7, BY, NOW));
        refused("out-of-range", () -> aMentor(5, 0).change(101, List.of(), 7, BY, NOW));
    }

    @Test
    void a_stale_edit_is_refused() {
        refused("stale-version", () -> aMentor(5, 0).change(4, List.of(), 6, BY, NOW));
    }

    @Test
    void who_comes_back_is_not_paused_any_more() {
        var mentor = at("paused");
        mentor.end(BY, NOW);
        mentor.approve(BY, NOW);
        assertThatCode(() -> mentor.take(1)).doesNotThrowAnyException();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Mentor aMentor(int capacity, int used) {
        return new Mentor(
                new StudentId(Id.next()),
                capacity,
                used,
                false,
                List.of(),
                NOW,
                null,
                null,
                null,
                7);
    }
}
