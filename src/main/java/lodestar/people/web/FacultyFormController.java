package lodestar.people.web;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.util.Objects;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.FacultyMembers;
import lodestar.people.FacultyView;
import lodestar.people.May;
import lodestar.people.PeopleQueries;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Makes and changes faculty. Their lists and pages are in `academics`, which knows what they do.
@Controller
class FacultyFormController {

    private final FacultyMembers faculty;
    private final PeopleQueries queries;

    FacultyFormController(FacultyMembers faculty, PeopleQueries queries) {
        this.faculty = faculty;
        this.queries = queries;
    }

    @GetMapping("/faculty/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(Actor by) {
        return page(null, FacultyForm.empty(by), by, Problems.NONE);
    }

    @PostMapping("/faculty")
    @May(MANAGE_RECORDS)
    Submission appoint(FacultyForm form, Actor by) {
        return Submission.making(() -> faculty.appoint(form.details(), by))
                .then(made -> "/faculty/" + made.value(), "people.faculty.appointed")
                .orShow(refused -> page(null, form, by, Problems.of(refused)));
    }

    @GetMapping("/faculty/{id}/edit")
    @May(MANAGE_RECORDS)
    ModelAndView edit(@PathVariable FacultyId id, Actor by) {
        return page(id, FacultyForm.of(find(id, by)), by, Problems.NONE);
    }

    @PostMapping("/faculty/{id}")
    @May(MANAGE_RECORDS)
    Submission describe(@PathVariable FacultyId id, FacultyForm form, Actor by) {
        int version = Objects.requireNonNullElse(form.version(), -1);
        return Submission.of(() -> faculty.describe(id, version, form.details(), by))
                .then("/faculty/" + id.value(), "people.saved")
                .orShow(refused -> again(id, form, by, refused));
    }

    @PostMapping("/faculty/{id}/activation")
    @May(MANAGE_RECORDS)
    Submission activate(@PathVariable FacultyId id, @RequestParam boolean active, Actor by) {
        return Submission.of(() -> faculty.activate(id, active, by))
                .then(
                        "/faculty/" + id.value(),
                        active ? "people.faculty.activated" : "people.faculty.deactivated");
    }

    /// After somebody else's change the form carries the version that it would now replace.
    private ModelAndView again(FacultyId id, FacultyForm form, Actor by, Refused refused) {
        boolean isStale = refused.code().equals("stale-version");
        var shown = isStale ? form.at(find(id, by).version()) : form;
        return page(id, shown, by, Problems.of(refused));
    }

    private FacultyView find(FacultyId id, Actor by) {
        return queries.faculty(id, by).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(
            @Nullable FacultyId id, FacultyForm form, Actor by, Problems problems) {
        return Answer.page("people/faculty-form", new FacultyFormPage(id, form, problems));
    }
}
