package lodestar.nomination.web;

import java.util.List;
import java.util.Map;
import lodestar.nomination.NominationId;
import lodestar.nomination.NominationView;
import lodestar.nomination.Nominations;
import lodestar.nomination.PresentMentors;
import lodestar.nomination.PresentMentors.PresentMentor;
import lodestar.nomination.ReviewQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One nomination: what the decision needs on one screen, and every act of its life.
@Controller
@RequestMapping("/nominations/{id}")
class ReviewController {

    private final Nominations nominations;
    private final ReviewQueries review;
    private final ObjectProvider<PresentMentors> mentors;

    ReviewController(
            Nominations nominations, ReviewQueries review, ObjectProvider<PresentMentors> mentors) {
        this.nominations = nominations;
        this.review = review;
        this.mentors = mentors;
    }

    @GetMapping
    @May(Action.READ_NOMINATION)
    ModelAndView show(@PathVariable NominationId id, Actor by) {
        return page(id, by, Problems.NONE, "");
    }

    @PostMapping("/submission")
    @May(Action.NOMINATE)
    Submission submit(
            @PathVariable NominationId id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor by) {
        return Submission.of(() -> nominations.submit(id, version, by))
                .then(at(id), "nomination.said.submitted")
                .orShow(refused -> page(id, by, Problems.of(refused), ""));
    }

    @PostMapping("/approval")
    @May(Action.DECIDE_NOMINATION)
    Submission approve(
            @PathVariable NominationId id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor by) {
        return Submission.of(() -> nominations.approve(id, version, by))
                .then("/allocations/new?nomination=" + id.value(), "nomination.said.approved")
                .orShow(refused -> page(id, by, Problems.of(refused), ""));
    }

    @PostMapping("/rejection")
    @May(Action.DECIDE_NOMINATION)
    Submission reject(
            @PathVariable NominationId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        return Submission.of(() -> nominations.reject(id, version, reason, by))
                .then(at(id), "nomination.said.rejected")
                .orShow(refused -> page(id, by, Problems.of(refused), reason));
    }

    @PostMapping("/withdrawal")
    @May(Action.NOMINATE)
    Submission withdraw(
            @PathVariable NominationId id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor by) {
        return Submission.of(() -> nominations.withdraw(id, version, by))
                .then(at(id), "nomination.said.withdrawn")
                .orShow(refused -> page(id, by, Problems.of(refused), ""));
    }

    @PostMapping("/removal")
    @May(Action.NOMINATE)
    Submission discard(@PathVariable NominationId id, Actor by) {
        return Submission.of(() -> nominations.discard(id, by))
                .then("/nominations", "nomination.said.discarded")
                .orShow(refused -> page(id, by, Problems.of(refused), ""));
    }

    @PostMapping("/restoration")
    @May(Action.RESTORE_VOIDED)
    Submission restore(
            @PathVariable NominationId id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor by) {
        return Submission.of(() -> nominations.restore(id, version, by))
                .then(at(id), "nomination.said.restored")
                .orShow(refused -> page(id, by, Problems.of(refused), ""));
    }

    @GetMapping("/revocation")
    @May(Action.DECIDE_NOMINATION)
    ModelAndView askToRevoke(@PathVariable NominationId id, Actor by) {
        return ask(id, "revoke", "/revocation", by, Problems.NONE, "");
    }

    @PostMapping("/revocation")
    @May(Action.DECIDE_NOMINATION)
    Submission revoke(
            @PathVariable NominationId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        return Submission.of(() -> nominations.revoke(id, version, reason, by))
                .then(at(id), "nomination.said.revoked")
                .orShow(refused -> ask(id, "revoke", "/revocation", by, problems(refused), reason));
    }

    @GetMapping("/void")
    @May(Action.RESTORE_VOIDED)
    ModelAndView askToStrike(@PathVariable NominationId id, Actor by) {
        return ask(id, "strike", "/void", by, Problems.NONE, "");
    }

    @PostMapping("/void")
    @May(Action.RESTORE_VOIDED)
    Submission strike(
            @PathVariable NominationId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        return Submission.of(() -> nominations.strike(id, version, reason, by))
                .then(at(id), "nomination.said.voided")
                .orShow(refused -> ask(id, "strike", "/void", by, problems(refused), reason));
    }

    private static String at(NominationId id) {
        return "/nominations/" + id.value();
    }

    private static Problems problems(Refused refused) {
        return Problems.of(refused);
    }

    private ModelAndView page(NominationId id, Actor by, Problems problems, String typed) {
        var view = review.show(id, by);
        return Answer.page(
                "nomination/show",
                new ShowPage(
                        view,
                        lines(view, by),
                        review.history(view),
                        review.others(view, by),
                        review.queue(view, by),
                        by,
                        problems,
                        typed));
    }

    private ModelAndView ask(
            NominationId id, String act, String path, Actor by, Problems problems, String typed) {
        var view = review.show(id, by);
        return Answer.page("nomination/reason", new ReasonPage(view, act, path, problems, typed));
    }

    private List<MenteeLine> lines(NominationView view, Actor by) {
        var mentees = review.mentees(view);
        List<StudentId> ids = mentees.stream().map(NominationView.Mentee::id).toList();
        PresentMentors present = mentors.getIfAvailable();
        Map<StudentId, PresentMentor> today =
                present == null || ids.isEmpty() ? Map.of() : present.of(ids, view.batch(), by);
        return mentees.stream().map(each -> new MenteeLine(each, today.get(each.id()))).toList();
    }
}
