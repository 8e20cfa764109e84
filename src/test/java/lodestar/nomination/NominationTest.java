package lodestar.nomination;

import static lodestar.nomination.NominationStatus.APPROVED;
import static lodestar.nomination.NominationStatus.DRAFT;
import static lodestar.nomination.NominationStatus.PENDING;
import static lodestar.nomination.NominationStatus.REJECTED;
import static lodestar.nomination.NominationStatus.REVOKED;
import static lodestar.nomination.NominationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.Id;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NominationTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final FacultyId tutor = new FacultyId(Id.next());
    private final Actor nominator = actor(tutor, Role.FACULTY);
    private final Actor otherFaculty = actor(new FacultyId(Id.next()), Role.FACULTY);
    private final Actor reviewer = actor(new PersonId(Id.next()), Role.COORDINATOR);
    private final Actor admin = actor(new PersonId(Id.next()), Role.ADMIN);
    private final StudentId candidate = new StudentId(Id.next());
    private final StudentId mentee = new StudentId(Id.next());
    private final Proposal proposal =
            new Proposal(
                    tutor,
                    new CourseId(Id.next()),
                    new BatchId(Id.next()),
                    candidate,
                    Set.of(new FocusAreaId(Id.next())),
                    Set.of(mentee),
                    "Explains pointers better than I do.");
    private final Standing good =
            new Standing(true, true, true, true, Set.of(mentee), "Amara", "Computer Science", null);

    // ---- every status x every act (S1-67, S1-87 to S1-90)

    /// What each act leads to from each status, or the code of its refusal.
    private static final Map<String, List<String>> LIFE =
            Map.of(
                    "edit",
                    List.of(
                            "DRAFT",
                            "wrong-status",
                            "wrong-status",
                            "REJECTED",
                            "wrong-status",
                            "wrong-status"),
                    "submit",
                    List.of(
                            "PENDING",
                            "wrong-status",
                            "wrong-status",
                            "PENDING",
                            "wrong-status",
                            "wrong-status"),
                    "approve",
                    List.of(
                            "wrong-status",
                            "APPROVED",
                            "already-decided",
                            "already-decided",
                            "wrong-status",
                            "already-decided"),
                    "reject",
                    List.of(
                            "wrong-status",
                            "REJECTED",
                            "already-decided",
                            "already-decided",
                            "wrong-status",
                            "already-decided"),
                    "withdraw",
                    List.of(
                            "WITHDRAWN",
                            "WITHDRAWN",
                            "already-decided",
                            "already-decided",
                            "wrong-status",
                            "already-decided"),
                    "revoke",
                    List.of(
                            "wrong-status",
                            "wrong-status",
                            "REVOKED",
                            "wrong-status",
                            "wrong-status",
                            "wrong-status"),
                    "discard",
                    List.of(
                            "DRAFT",
                            "wrong-status",
                            "wrong-status",
                            "wrong-status",
                            "wrong-status",
                            "wrong-status"),
                    "strike",
                    List.of("DRAFT", "PENDING", "wrong-status", "REJECTED", "WITHDRAWN", "REVOKED"),
                    "restore",
                    List.of(
                            "wrong-status",
                            "wrong-status",
                            "wrong-status",
                            "wrong-status",
                            "wrong-status",
                            "wrong-status"));

    private static final List<NominationStatus> STATUSES =
            List.of(DRAFT, PENDING, APPROVED, REJECTED, WITHDRAWN, REVOKED);

    private final Map<String, Consumer<Nomination>> acts =
            Map.of(
                    "edit", n -> n.edit(proposal, good, nominator, NOW),
                    "submit", n -> n.submit(proposal, good, true, nominator, NOW),
                    "approve", n -> n.approve(proposal.focusAreas(), reviewer, NOW),
                    "reject", n -> n.reject("Not yet.", reviewer, NOW),
                    "withdraw", n -> n.withdraw(nominator, NOW),
                    "revoke", n -> n.revoke("Left the college.", reviewer, NOW),
                    "discard", n -> n.mustBeDiscardable(nominator),
                    "strike", n -> n.strike("Entered twice.", admin, NOW),
                    "restore", n -> n.restore(good, admin, NOW));

    @TestFactory
    Stream<DynamicTest> every_act_is_allowed_or_refused_by_the_status() {
        assertThat(LIFE.keySet()).isEqualTo(acts.keySet());
        assertThat(STATUSES).containsExactly(NominationStatus.values());
        return LIFE.keySet().stream()
                .sorted()
                .flatMap(act ->
                        STATUSES.stream()
                                .map(from -> {
                                    String to = LIFE.get(act).get(STATUSES.indexOf(from));
                                    return DynamicTest.dynamicTest(
                                            act + " from " + from + ": " + to,
                                            () -> {
                                                var nomination = in(from);
                                                assertThat(outcome(nomination, acts.get(act)))
                                                        .isEqualTo(to);
                                                boolean refused = to.contains("-");
                                                assertThat(nomination.status())
                                                        .isEqualTo(
                                                                refused
                                                                        ? from
                                                                        : NominationStatus.valueOf(
                                                                                to));
                                            });
                                }));
    }

    @TestFactory
    Stream<DynamicTest> nothing_can_be_done_with_a_voided_one_but_restoring_it() {
        return acts.keySet().stream()
                .filter(act -> !act.equals("restore"))
                .flatMap(act ->
                        STATUSES.stream()
                                .filter(status -> status != APPROVED)
                                .map(from ->
                                        DynamicTest.dynamicTest(
                                                act + " from voided " + from,
                                                () -> {
                                                    var nomination = in(from);
                                                    nomination.strike("Entered twice.", admin, NOW);
                                                    assertThat(outcome(nomination, acts.get(act)))
                                                            .isIn(
                                                                    "wrong-status",
                                                                    "already-decided");
                                                    nomination.restore(good, admin, NOW);
                                                    assertThat(nomination.isVoided()).isFalse();
                                                    assertThat(nomination.status()).isEqualTo(from);
                                                })));
    }

    // ---- who may

    @Test
    void nobody_decides_a_nomination_of_their_own() {
        var both = actor(tutor, Role.FACULTY, Role.COORDINATOR);
        assertThat(outcome(in(PENDING), n -> n.approve(Set.of(), both, NOW)))
                .isEqualTo("own-nomination");
        assertThat(outcome(in(PENDING), n -> n.reject("No.", both, NOW)))
                .isEqualTo("own-nomination");
        assertThat(outcome(in(APPROVED), n -> n.revoke("No.", both, NOW)))
                .isEqualTo("own-nomination");
    }

    @Test
    void not_even_after_their_faculty_record_has_become_inactive() {
        var noLongerFaculty = actor(tutor, Role.COORDINATOR);
        assertThat(outcome(in(PENDING), n -> n.approve(Set.of(), noLongerFaculty, NOW)))
                .isEqualTo("own-nomination");
    }

    @Test
    void an_admin_who_typed_it_in_for_somebody_else_may_decide_it() {
        var nomination = Nomination.draft(new NominationNumber(1), proposal, good, admin, NOW);
        nomination.submit(proposal, good, true, admin, NOW);
        nomination.approve(proposal.focusAreas(), admin, NOW);
        assertThat(nomination.status()).isEqualTo(APPROVED);
    }

    @Test
    void faculty_decide_nothing() {
        assertThat(outcome(in(PENDING), n -> n.approve(Set.of(), otherFaculty, NOW)))
                .isEqualTo("forbidden");
        assertThat(outcome(in(PENDING), n -> n.reject("No.", nominator, NOW)))
                .isEqualTo("forbidden");
        assertThat(outcome(in(APPROVED), n -> n.revoke("No.", nominator, NOW)))
                .isEqualTo("forbidden");
    }

    @Test
    void faculty_nominate_only_in_their_own_name() {
        assertThat(
                        refusal(() ->
                                        Nomination.draft(
                                                new NominationNumber(1),
                                                proposal,
                                                good,
                                                otherFaculty,
                                                NOW))
                                .code())
                .isEqualTo("forbidden");
        for (var act : List.of("edit", "submit", "withdraw")) {
            Consumer<Nomination> byOther =
                    switch (act) {
                        case "edit" -> n -> n.edit(proposal, good, otherFaculty, NOW);
                        case "submit" -> n -> n.submit(proposal, good, true, otherFaculty, NOW);
                        default -> n -> n.withdraw(otherFaculty, NOW);
                    };
            assertThat(outcome(in(DRAFT), byOther)).as(act).isEqualTo("forbidden");
        }
    }

    @Test
    void only_its_maker_throws_a_draft_away() {
        assertThat(outcome(in(DRAFT), n -> n.mustBeDiscardable(admin))).isEqualTo("forbidden");
    }

    @Test
    void only_an_admin_voids_and_restores() {
        assertThat(outcome(in(PENDING), n -> n.strike("Twice.", reviewer, NOW)))
                .isEqualTo("forbidden");
        assertThat(outcome(in(PENDING), n -> n.restore(good, nominator, NOW)))
                .isEqualTo("forbidden");
    }

    // ---- what the records say (S1-16 to S1-20, S1-26, S1-111 to S1-113)

    @TestFactory
    Stream<DynamicTest> a_proposal_is_held_against_the_records() {
        var none = Set.<StudentId>of();
        var existing =
                new Standing.Existing(
                        new NominationId(Id.next()),
                        new NominationNumber(42),
                        PENDING,
                        otherFaculty.faculty().orElseThrow());
        return Map.of(
                        "not-your-course at course",
                        new Standing(false, true, true, true, Set.of(mentee), "", "", null),
                        "batch-of-other-course at batch",
                        new Standing(true, false, true, true, Set.of(mentee), "", "", null),
                        "not-in-batch at candidate",
                        new Standing(true, true, false, true, Set.of(mentee), "", "", null),
                        "no-gradebook at candidate",
                        new Standing(true, true, true, false, Set.of(mentee), "", "", null),
                        "not-in-batch at mentees",
                        new Standing(true, true, true, true, none, "", "", null),
                        "duplicate-mentor at candidate",
                        new Standing(true, true, true, true, Set.of(mentee), "", "", existing))
                .entrySet()
                .stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.getKey(),
                                () -> {
                                    var refused =
                                            refusal(() ->
                                                    each.getValue()
                                                            .check(proposal, true, nominator));
                                    assertThat(refused.problems())
                                            .extracting(problem ->
                                                    problem.code() + " at " + problem.field())
                                            .containsExactly(each.getKey());
                                    assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE);
                                }));
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        var empty = new Proposal(null, null, null, null, Set.of(), Set.of(), " ");
        var refused = refusal(() -> good.check(empty, true, nominator));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("faculty", "course", "batch", "candidate", "focus", "reason");
    }

    @Test
    void a_draft_needs_no_reason_but_a_submission_does() {
        var silent = proposal("");
        good.check(silent, false, nominator);
        assertThat(refusal(() -> good.check(silent, true, nominator)).code())
                .isEqualTo("reason-required");
    }

    @Test
    void the_candidate_is_neither_mentee_nor_nominator() {
        var oneself = with(candidate, Set.of(candidate));
        assertThat(
                        refusal(() ->
                                        new Standing(
                                                        true,
                                                        true,
                                                        true,
                                                        true,
                                                        Set.of(candidate),
                                                        "",
                                                        "",
                                                        null)
                                                .check(oneself, true, nominator))
                                .code())
                .isEqualTo("candidate-is-mentee");
        var self = with(new StudentId(tutor.value()), Set.of());
        assertThat(refusal(() -> good.check(self, true, nominator)).code())
                .isEqualTo("nominates-oneself");
    }

    @Test
    void the_way_to_a_gradebook_is_shown_to_those_who_may_make_one() {
        var standing =
                new Standing(true, true, true, false, Set.of(mentee), "Amara", "Physics", null);
        assertThat(
                        refusal(() -> standing.check(proposal, true, nominator))
                                .problems()
                                .getFirst()
                                .href())
                .isNull();
        var problem = refusal(() -> standing.check(proposal, true, admin)).problems().getFirst();
        assertThat(problem.arguments()).containsExactly("Amara", "Physics");
        assertThat(problem.href())
                .isEqualTo(
                        "/students/"
                                + candidate.value()
                                + "/gradebooks/new?course="
                                + proposal.course().value());
    }

    @Test
    void the_existing_nomination_is_linked_for_those_who_may_see_it() {
        var existing =
                new Standing.Existing(
                        new NominationId(Id.next()), new NominationNumber(42), APPROVED, tutor);
        var standing = new Standing(true, true, true, true, Set.of(mentee), "Amara", "", existing);
        var own = refusal(() -> standing.check(proposal, true, nominator)).problems().getFirst();
        assertThat(own.arguments()).containsExactly("Amara", "APP0042", "APPROVED");
        assertThat(own.href()).isEqualTo("/nominations/" + existing.id().value());
        var foreign =
                refusal(() -> standing.check(proposal, true, otherFaculty)).problems().getFirst();
        assertThat(foreign.href()).isNull();
    }

    // ---- what it tells others

    @Test
    void an_approval_says_all_that_a_mentor_needs() {
        var nomination = in(PENDING);
        nomination.approve(proposal.focusAreas(), reviewer, NOW);
        assertThat(nomination.done()).endsWith(NominationAct.APPROVED);
        assertThat(nomination.told())
                .last()
                .isEqualTo(
                        new NominationApproved(
                                nomination.id(),
                                nomination.number(),
                                candidate,
                                proposal.batch(),
                                proposal.course(),
                                tutor,
                                proposal.focusAreas(),
                                reviewer.id(),
                                NOW));
    }

    @Test
    void a_revocation_says_why() {
        var nomination = in(APPROVED);
        nomination.revoke("  Left the college. ", reviewer, NOW);
        assertThat(nomination.told())
                .last()
                .isInstanceOfSatisfying(
                        NominationRevoked.class,
                        told -> assertThat(told.reason()).isEqualTo("Left the college."));
    }

    @Test
    void no_decision_against_somebody_without_a_reason() {
        assertThat(outcome(in(PENDING), n -> n.reject("  ", reviewer, NOW)))
                .isEqualTo("reason-required");
        assertThat(outcome(in(PENDING), n -> n.reject("x".repeat(4_001), reviewer, NOW)))
                .isEqualTo("too-long");
        assertThat(outcome(in(APPROVED), n -> n.revoke("", reviewer, NOW)))
                .isEqualTo("reason-required");
        assertThat(outcome(in(PENDING), n -> n.strike("", admin, NOW)))
                .isEqualTo("reason-required");
    }

    @Test
    void a_second_submission_is_called_so_and_forgets_the_rejection() {
        var nomination = in(REJECTED);
        nomination.submit(proposal, good, true, nominator, NOW);
        assertThat(nomination.done()).endsWith(NominationAct.RESUBMITTED);
        assertThat(nomination.decidedBy()).isNull();
    }

    @Test
    void a_number_has_at_least_four_digits() {
        assertThat(new NominationNumber(42)).hasToString("APP0042");
        assertThat(new NominationNumber(123_456)).hasToString("APP123456");
    }

    private Nomination in(NominationStatus status) {
        var nomination = Nomination.draft(new NominationNumber(1), proposal, good, nominator, NOW);
        switch (status) {
            case DRAFT -> {}
            case PENDING -> nomination.submit(proposal, good, true, nominator, NOW);
            case WITHDRAWN -> nomination.withdraw(nominator, NOW);
            case APPROVED, REJECTED, REVOKED -> {
                nomination.submit(proposal, good, true, nominator, NOW);
                if (status == REJECTED) {
                    nomination.reject("Not yet.", reviewer, NOW);
                } else {
                    nomination.approve(proposal.focusAreas(), reviewer, NOW);
                    if (status == REVOKED) {
                        nomination.revoke("Left.", reviewer, NOW);
                    }
                }
            }
        }
        return nomination;
    }

    private Proposal proposal(String reason) {
        return new Proposal(
                tutor,
                proposal.course(),
                proposal.batch(),
                candidate,
                proposal.focusAreas(),
                Set.of(mentee),
                reason);
    }

    private Proposal with(StudentId mentor, Set<StudentId> mentees) {
        return new Proposal(
                tutor,
                proposal.course(),
                proposal.batch(),
                mentor,
                proposal.focusAreas(),
                mentees,
                "Good.");
    }

    private static String outcome(Nomination nomination, Consumer<Nomination> act) {
        try {
            act.accept(nomination);
            return nomination.status().name();
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static Refused refusal(Runnable act) {
        var refused = catchThrowableOfType(Refused.class, act::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    private static Actor actor(Id person, Role... roles) {
        return new Actor(
                new PersonId(person.value()),
                "Somebody",
                Set.copyOf(Arrays.asList(roles)),
                Locale.ENGLISH,
                ZoneId.of("UTC"));
    }
}
