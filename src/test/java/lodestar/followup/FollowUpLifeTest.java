package lodestar.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The life of a follow-up: every stage it may be in, and every act.
class FollowUpLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Actor BY = actor("UTC", Role.ADMIN);
    private static final FollowUpAbout ABOUT =
            new FollowUpAbout(new StudentId(Id.next()), null, null);

    private static final String TABLE =
            """
            act        | draft        | scheduled    | completed    | missed       | voided
            edit       | DRAFT        | SCHEDULED    | COMPLETED    | MISSED       | wrong-status
            schedule   | SCHEDULED    | wrong-status | wrong-status | SCHEDULED    | wrong-status
            complete   | COMPLETED    | COMPLETED    | wrong-status | wrong-status | wrong-status
            miss       | wrong-status | MISSED       | wrong-status | wrong-status | wrong-status
            discard    | DRAFT        | wrong-status | wrong-status | wrong-status | wrong-status
            void       | DRAFT        | SCHEDULED    | COMPLETED    | MISSED       | wrong-status
            restore    | wrong-status | wrong-status | wrong-status | wrong-status | DRAFT
            """;

    @TestFactory
    Stream<DynamicTest> every_stage_and_every_act() {
        var rows = TABLE.lines().map(line -> line.split("\\|")).toList();
        var stages = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row ->
                        IntStream.range(1, row.length)
                                .mapToObj(n ->
                                        check(row[0].strip(), stages[n].strip(), row[n].strip())));
    }

    private static DynamicTest check(String act, String stage, String expected) {
        return DynamicTest.dynamicTest(
                stage + ", " + act + ": " + expected,
                () -> {
                    var followUp = at(stage);
                    if (expected.equals(expected.toUpperCase(Locale.ROOT))) {
                        does(act, followUp);
                        assertThat(followUp.status()).hasToString(expected);
                        assertThat(followUp.isVoided())
                                .isEqualTo(act.equals("void") || act.equals("discard"));
                    } else {
                        refused(expected, () -> does(act, followUp));
                    }
                });
    }

    private static FollowUp at(String stage) {
        var followUp = written(text("Said.", TODAY));
        switch (stage) {
            case "draft" -> {}
            case "scheduled" -> followUp.schedule(null, BY, NOW);
            case "completed" -> followUp.complete(BY, NOW);
            case "missed" -> {
                followUp.schedule(null, BY, NOW);
                followUp.miss(BY, NOW);
            }
            case "voided" -> followUp.voidIt("Wrong student", BY, NOW);
            default -> throw new IllegalArgumentException(stage);
        }
        return followUp;
    }

    private static void does(String act, FollowUp followUp) {
        switch (act) {
            case "edit" -> followUp.edit(text("Said more.", TODAY), BY, NOW);
            case "schedule" -> followUp.schedule(TODAY.plusDays(7), BY, NOW);
            case "complete" -> followUp.complete(BY, NOW);
            case "miss" -> followUp.miss(BY, NOW);
            case "discard" -> followUp.discard(BY, NOW);
            case "void" -> followUp.voidIt("Wrong student", BY, NOW);
            case "restore" -> followUp.restore(BY);
            default -> throw new IllegalArgumentException(act);
        }
    }

    @Test
    void a_day_is_needed_to_plan_and_to_complete() {
        refused("date-required", () -> written(text("Said.", null)).schedule(null, BY, NOW));
        refused("date-required", () -> written(text("Said.", null)).complete(BY, NOW));
        refused("date-required", () -> at("scheduled").edit(text("Said.", null), BY, NOW));
        refused("date-required", () -> at("completed").edit(text("Said.", null), BY, NOW));
    }

    @Test
    void what_was_said_is_needed_to_complete() {
        refused("summary-required", () -> written(text("  \n ", TODAY)).complete(BY, NOW));
        refused("summary-required", () -> at("completed").edit(text("", TODAY), BY, NOW));
    }

    @Test
    void nothing_is_completed_or_missed_before_its_day() {
        refused("too-early", () -> written(text("Said.", TODAY.plusDays(1))).complete(BY, NOW));
        refused(
                "too-early",
                () -> {
                    var planned = written(text("", TODAY.plusDays(1)));
                    planned.schedule(null, BY, NOW);
                    planned.miss(BY, NOW);
                });
        refused("too-early", () -> at("completed").edit(text("Said.", TODAY.plusDays(1)), BY, NOW));
    }

    @Test
    void the_day_is_that_of_the_person_who_acts() {
        var inAuckland = actor("Pacific/Auckland", Role.STUDENT);
        var inHonolulu = actor("Pacific/Honolulu", Role.STUDENT);
        Instant evening = Instant.parse("2026-11-21T23:30:00Z");
        var tomorrow = text("Said.", TODAY.plusDays(1));
        assertThatCode(() -> written(tomorrow).complete(inAuckland, evening))
                .doesNotThrowAnyException();
        refused("too-early", () -> written(tomorrow).complete(inHonolulu, evening));
    }

    @Test
    void an_edit_of_a_completed_one_hands_out_what_it_said() {
        var completed = at("completed");
        var earlier = completed.edit(text("Said better.", TODAY), BY, NOW).orElseThrow();
        assertThat(earlier.revision()).isEqualTo(1);
        assertThat(earlier.summary()).isEqualTo("Said.");
        var second = completed.edit(text("Said best.", TODAY), BY, NOW).orElseThrow();
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.summary()).isEqualTo("Said better.");
    }

    @Test
    void an_edit_that_says_the_same_makes_no_version() {
        assertThat(at("completed").edit(text("Said.", TODAY), BY, NOW)).isEmpty();
    }

    @Test
    void what_is_not_completed_is_overwritten() {
        assertThat(at("draft").edit(text("Other.", TODAY), BY, NOW)).isEmpty();
        assertThat(at("missed").edit(text("Other.", TODAY), BY, NOW)).isEmpty();
    }

    @Test
    void only_its_maker_throws_a_draft_away() {
        var other = actor("UTC", Role.COORDINATOR);
        refused("forbidden", () -> at("draft").discard(other, NOW));
    }

    @Test
    void only_an_admin_voids_and_restores_and_says_why() {
        var coordinator = actor("UTC", Role.COORDINATOR);
        refused("forbidden", () -> at("draft").voidIt("Wrong", coordinator, NOW));
        refused("forbidden", () -> at("voided").restore(coordinator));
        refused("reason-required", () -> at("draft").voidIt("  ", BY, NOW));
    }

    @Test
    void texts_that_are_too_long_are_refused() {
        refused("too-long", () -> written(text("x".repeat(50_001), TODAY)));
        refused(
                "too-long",
                () -> written(new FollowUpText("x".repeat(10_001), "", null, List.of())));
        refused(
                "too-many",
                () ->
                        written(
                                new FollowUpText(
                                        "",
                                        "",
                                        null,
                                        IntStream.range(0, 31)
                                                .mapToObj(n ->
                                                        new ActionItem(
                                                                null, "Do", ItemOwner.MENTEE, null))
                                                .toList())));
    }

    private static FollowUp written(FollowUpText text) {
        return FollowUp.write(new FollowUpNumber(1), ABOUT, text, BY, NOW);
    }

    private static FollowUpText text(String summary, LocalDate day) {
        return new FollowUpText("Find a topic", summary, day, List.of());
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Actor actor(String zone, Role role) {
        return new Actor(
                PersonId.next(), "Somebody", Set.of(role), Locale.ENGLISH, ZoneId.of(zone));
    }
}
