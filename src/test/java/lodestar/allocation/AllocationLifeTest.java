package lodestar.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The life of an allocation: every stage it may be in, and every act.
class AllocationLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final PersonId BY = PersonId.next();
    private static final StudentId MENTOR = new StudentId(Id.next());
    private static final StudentId MENTEE = new StudentId(Id.next());
    private static final StudentId OTHER = new StudentId(Id.next());

    private static final String TABLE =
            """
            act        | active | paused       | closed       | voided
            add        | yes    | wrong-status | wrong-status | wrong-status
            end        | yes    | yes          | wrong-status | wrong-status
            pause      | yes    | wrong-status | wrong-status | wrong-status
            resume     | wrong-status | yes    | wrong-status | wrong-status
            close      | yes    | yes          | wrong-status | wrong-status
            hand over  | yes    | yes          | wrong-status | wrong-status
            void       | yes    | yes          | yes          | wrong-status
            restore    | wrong-status | wrong-status | wrong-status | yes
            """;

    private final Mentor mentor = aMentor(3);

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

    private DynamicTest check(String act, String stage, String expected) {
        return DynamicTest.dynamicTest(
                stage + ", " + act + ": " + expected,
                () -> {
                    var mentor = aMentor(3);
                    var allocation = at(stage, mentor);
                    if (expected.equals("yes")) {
                        assertThatCode(() -> does(act, allocation, mentor))
                                .doesNotThrowAnyException();
                    } else {
                        assertThatThrownBy(() -> does(act, allocation, mentor))
                                .isInstanceOfSatisfying(
                                        Refused.class,
                                        refused -> assertThat(refused.code()).isEqualTo(expected));
                    }
                });
    }

    private static Allocation at(String stage, Mentor mentor) {
        var allocation = allocated(mentor, MENTEE);
        switch (stage.toLowerCase(Locale.ROOT)) {
            case "active" -> {}
            case "paused" -> allocation.pause(BY, NOW);
            case "closed" -> allocation.close(mentor, List.of(MENTEE), "Over", BY, NOW);
            case "voided" -> allocation.voidIt(mentor, List.of(MENTEE), "Wrong", BY, NOW);
            default -> throw new IllegalArgumentException(stage);
        }
        return allocation;
    }

    private static void does(String act, Allocation allocation, Mentor mentor) {
        switch (act) {
            case "add" -> allocation.add(mentor, List.of(OTHER), BY, NOW);
            case "end" -> allocation.end(mentor, MENTEE, "Moved away", BY, NOW);
            case "pause" -> allocation.pause(BY, NOW);
            case "resume" -> allocation.resume(BY, NOW);
            case "close" -> allocation.close(mentor, List.of(MENTEE), "Over", BY, NOW);
            case "hand over" -> allocation.handOver(new FacultyId(Id.next()), BY, NOW);
            case "void" ->
                    allocation.voidIt(
                            mentor,
                            allocation.status().isOpen() ? List.of(MENTEE) : List.of(),
                            "Wrong",
                            BY,
                            NOW);
            case "restore" -> allocation.restore(BY, NOW);
            default -> throw new IllegalArgumentException(act);
        }
    }

    @Test
    void mentees_take_places_and_give_them_back() {
        var allocation = allocated(mentor, MENTEE, OTHER);
        assertThat(mentor.used()).isEqualTo(2);
        allocation.end(mentor, OTHER, "Moved away", BY, NOW);
        assertThat(mentor.used()).isEqualTo(1);
        allocation.close(mentor, List.of(MENTEE), "Over", BY, NOW);
        assertThat(mentor.used()).isZero();
    }

    @Test
    void voiding_an_open_allocation_gives_the_places_back() {
        allocated(mentor, MENTEE).voidIt(mentor, List.of(MENTEE), "Wrong", BY, NOW);
        assertThat(mentor.used()).isZero();
    }

    @Test
    void a_restored_allocation_stays_closed() {
        var allocation = at("voided", mentor);
        allocation.restore(BY, NOW);
        assertThat(allocation.isVoided()).isFalse();
        assertThat(allocation.status()).isEqualTo(AllocationStatus.CLOSED);
    }

    @Test
    void nobody_mentors_themselves() {
        refused("own-mentor", () -> allocated(mentor, MENTOR));
    }

    @Test
    void an_allocation_has_mentees() {
        refused("mentees-required", () -> allocated(mentor));
        refused(
                "mentees-required",
                () -> allocated(mentor, MENTEE).add(mentor, List.of(), BY, NOW));
    }

    @Test
    void an_end_is_not_before_the_start() {
        var start = LocalDate.of(2026, 11, 21);
        refused(
                "ends-before-start",
                () -> allocate(mentor, start, start.minusDays(1), List.of(MENTEE)));
        assertThatCode(() -> allocate(mentor, start, start, List.of(MENTEE)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_end_needs_a_reason() {
        var allocation = allocated(mentor, MENTEE);
        refused("reason-required", () -> allocation.end(mentor, MENTEE, " ", BY, NOW));
        refused("reason-required", () -> allocation.close(mentor, List.of(MENTEE), "", BY, NOW));
        refused("reason-required", () -> allocation.voidIt(mentor, List.of(), "", BY, NOW));
        refused("too-long", () -> allocation.end(mentor, MENTEE, "x".repeat(4001), BY, NOW));
        assertThat(mentor.used()).isEqualTo(1);
    }

    @Test
    void a_mentee_named_twice_is_taken_once() {
        allocate(mentor, LocalDate.of(2026, 11, 21), null, List.of(MENTEE, MENTEE));
        assertThat(mentor.used()).isEqualTo(1);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Mentor aMentor(int capacity) {
        return new Mentor(MENTOR, capacity, 0, false, List.of(), NOW, null, null, null, 0);
    }

    private static Allocation allocated(Mentor mentor, StudentId... mentees) {
        return allocate(mentor, LocalDate.of(2026, 11, 21), null, Arrays.asList(mentees));
    }

    private static Allocation allocate(
            Mentor mentor, LocalDate start, LocalDate end, List<StudentId> mentees) {
        return Allocation.allocate(
                new AllocationNumber(1),
                new NewAllocation(
                        MENTOR,
                        null,
                        new CourseId(Id.next()),
                        new BatchId(Id.next()),
                        null,
                        start,
                        end,
                        mentees),
                new NominationId(Id.next()),
                new FacultyId(Id.next()),
                mentor,
                BY,
                NOW);
    }
}
