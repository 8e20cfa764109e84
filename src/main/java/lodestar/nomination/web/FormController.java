package lodestar.nomination.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.nomination.CandidateQueries;
import lodestar.nomination.CandidateQueries.PersonChoice;
import lodestar.nomination.NominationId;
import lodestar.nomination.Nominations;
import lodestar.nomination.ReviewQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form of a nomination. Posted to its own address it shows what the last choice opens, and
/// saves nothing.
@Controller
@RequestMapping("/nominations")
class FormController {

    private final Nominations nominations;
    private final ReviewQueries review;
    private final CandidateQueries candidates;
    private final FormPages forms;
    private final Conflicts conflicts;

    FormController(
            Nominations nominations,
            ReviewQueries review,
            CandidateQueries candidates,
            FormPages forms,
            Conflicts conflicts) {
        this.nominations = nominations;
        this.review = review;
        this.candidates = candidates;
        this.forms = forms;
        this.conflicts = conflicts;
    }

    @GetMapping("/new")
    @May(Action.NOMINATE)
    ModelAndView fresh(NominationForm form, Actor by) {
        return form(form, null, Problems.NONE, by);
    }

    @PostMapping("/new")
    @May(Action.NOMINATE)
    ModelAndView chosen(NominationForm form, Actor by) {
        return form(form, null, Problems.NONE, by);
    }

    @PostMapping
    @May(Action.NOMINATE)
    Submission write(NominationForm form, Actor by) {
        var proposal = form.proposal(by);
        return Submission.making(() ->
                        form.isDraft()
                                ? nominations.draft(proposal, by)
                                : nominations.submit(proposal, by))
                .then(FormController::at, said(form))
                .orShow(refused -> form(form, null, Problems.of(refused), by));
    }

    @GetMapping("/{id}/edit")
    @May(Action.NOMINATE)
    ModelAndView edit(@PathVariable NominationId id, Actor by) {
        var view = review.show(id, by);
        Refused.refuseUnless(view.status().isEditable() && !view.isVoided(), "wrong-status");
        return form(NominationForm.of(view, review.mentees(view)), id, Problems.NONE, by);
    }

    @PostMapping("/{id}/edit")
    @May(Action.NOMINATE)
    ModelAndView chosen(@PathVariable NominationId id, NominationForm form, Actor by) {
        return form(form, id, Problems.NONE, by);
    }

    @PostMapping("/{id}")
    @May(Action.NOMINATE)
    Submission rewrite(
            @PathVariable NominationId id,
            NominationForm form,
            HttpServletRequest request,
            Actor by) {
        var proposal = form.proposal(by);
        return Submission.of(
                        () -> {
                            if (form.isDraft()) {
                                nominations.edit(id, form.version(), proposal, by);
                            } else {
                                nominations.submit(id, form.version(), proposal, by);
                            }
                        })
                .then(at(id), said(form))
                .orShow(refused ->
                        refused.code().equals("stale-version")
                                ? conflicts.of(id, form, request, by)
                                : form(form, id, Problems.of(refused), by));
    }

    @GetMapping("/candidates")
    @May(Action.NOMINATE)
    ModelAndView candidates(
            @RequestParam(required = false) @Nullable UUID batch,
            @RequestParam(required = false) @Nullable UUID faculty,
            @RequestParam(defaultValue = "") String q,
            Actor by) {
        UUID nominator = faculty == null ? by.id().value() : faculty;
        return students(batch, nominator, q, by);
    }

    @GetMapping("/mentees")
    @May(Action.NOMINATE)
    ModelAndView mentees(
            @RequestParam(required = false) @Nullable UUID batch,
            @RequestParam(required = false) @Nullable UUID candidate,
            @RequestParam(defaultValue = "") String q,
            Actor by) {
        return students(batch, candidate, q, by);
    }

    @GetMapping("/faculty")
    @May(Action.NOMINATE)
    ModelAndView faculty(@RequestParam(defaultValue = "") String q, Actor by) {
        return options(candidates.faculty(q, FormPages.FOUND, by));
    }

    private ModelAndView students(@Nullable UUID batch, @Nullable UUID except, String q, Actor by) {
        return options(
                batch == null
                        ? List.of()
                        : candidates.students(new BatchId(batch), q, except, FormPages.FOUND, by));
    }

    private static ModelAndView options(List<PersonChoice> people) {
        return Answer.options(people.stream().map(FormPages::found).toList());
    }

    private ModelAndView form(
            NominationForm form, @Nullable NominationId id, Problems problems, Actor by) {
        var editing = id == null ? null : review.show(id, by);
        return Answer.page("nomination/form", forms.of(form, editing, problems, by));
    }

    private static String at(NominationId id) {
        return "/nominations/" + id.value();
    }

    private static String said(NominationForm form) {
        return form.isDraft() ? "nomination.said.saved" : "nomination.said.submitted";
    }
}
