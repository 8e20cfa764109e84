package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;

import jakarta.servlet.http.HttpServletRequest;
import lodestar.academics.EntryId;
import lodestar.academics.GradebookId;
import lodestar.academics.Gradebooks;
import lodestar.academics.Grades;
import lodestar.academics.Mark;
import lodestar.academics.RecordQueries;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
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

/// Keeps the lines of a gradebook.
@Controller
@RequestMapping("/students/{id}/gradebooks/{gradebook}/entries")
class EntryController {

    private final Gradebooks gradebooks;
    private final RecordQueries records;
    private final EntryConflicts conflicts;

    EntryController(Gradebooks gradebooks, RecordQueries records, EntryConflicts conflicts) {
        this.gradebooks = gradebooks;
        this.records = records;
        this.conflicts = conflicts;
    }

    @GetMapping("/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(@PathVariable StudentId id, @PathVariable GradebookId gradebook, Actor by) {
        return page(id, find(id, gradebook, by), null, null, EntryForm.EMPTY, Problems.NONE);
    }

    @PostMapping
    @May(MANAGE_RECORDS)
    Submission enter(
            @PathVariable StudentId id,
            @PathVariable GradebookId gradebook,
            EntryForm form,
            Actor by) {
        return Submission.making(() -> gradebooks.enter(gradebook, form.details(), by))
                .then(made -> back(id, gradebook), "academics.entry.saved")
                .orShow(refused ->
                        page(id, find(id, gradebook, by), null, null, form, Problems.of(refused)));
    }

    @GetMapping("/{entry}")
    @May(MANAGE_RECORDS)
    ModelAndView edit(
            @PathVariable StudentId id,
            @PathVariable GradebookId gradebook,
            @PathVariable EntryId entry,
            Actor by) {
        var grades = find(id, gradebook, by);
        var form = EntryForm.of(mark(grades, entry));
        long version = records.lastChange(entry, by).version();
        return page(id, grades, entry, version, form, Problems.NONE);
    }

    @PostMapping("/{entry}")
    @May(MANAGE_RECORDS)
    Submission correct(
            @PathVariable StudentId id,
            @PathVariable GradebookId gradebook,
            @PathVariable EntryId entry,
            @RequestParam(required = false) @Nullable Integer version,
            EntryForm form,
            HttpServletRequest request,
            Actor by) {
        return Submission.of(
                        () -> gradebooks.correct(gradebook, entry, version, form.details(), by))
                .then(back(id, gradebook), "academics.entry.saved")
                .orShow(refused -> {
                    var grades = find(id, gradebook, by);
                    if (refused.code().equals("stale-version")) {
                        return conflicts.of(
                                mark(grades, entry),
                                records.lastChange(entry, by),
                                form,
                                back(id, gradebook),
                                request,
                                by.locale());
                    }
                    Long seen = version == null ? null : version.longValue();
                    return page(id, grades, entry, seen, form, Problems.of(refused));
                });
    }

    private static Mark mark(Grades grades, EntryId entry) {
        return grades.marks().stream()
                .filter(each -> each.id().equals(entry))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/{entry}/removal")
    @May(MANAGE_RECORDS)
    Submission remove(
            @PathVariable StudentId id,
            @PathVariable GradebookId gradebook,
            @PathVariable EntryId entry,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            Actor by) {
        return Submission.of(() -> gradebooks.remove(gradebook, entry, version, by))
                .then(back(id, gradebook), "academics.entry.removed")
                .orShow(refused ->
                        conflicts.ofRemoval(
                                mark(find(id, gradebook, by), entry),
                                records.lastChange(entry, by),
                                back(id, gradebook),
                                request,
                                by.locale()));
    }

    private Grades find(StudentId id, GradebookId gradebook, Actor by) {
        return records.gradebooks(id, by).stream()
                .filter(each -> each.id().equals(gradebook))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String back(StudentId id, GradebookId gradebook) {
        return "/students/" + id.value() + "#gradebook-" + gradebook.value();
    }

    private static ModelAndView page(
            StudentId id,
            Grades grades,
            @Nullable EntryId entry,
            @Nullable Long version,
            EntryForm form,
            Problems problems) {
        return Answer.page(
                "academics/entry-form", new EntryPage(id, grades, entry, version, form, problems));
    }
}
