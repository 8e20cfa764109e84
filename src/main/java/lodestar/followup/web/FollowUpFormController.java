package lodestar.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import lodestar.allocation.AllocationId;
import lodestar.followup.Checklists;
import lodestar.followup.FollowUpChoices;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUps;
import lodestar.followup.MeetingStart;
import lodestar.meeting.MeetingId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Writing a follow-up: the form, its help while one types, and its three ways to save.
@Controller
class FollowUpFormController {

    private final FollowUps followUps;
    private final FollowUpChoices choices;
    private final Checklists checklists;
    private final FollowUpForms forms;

    FollowUpFormController(
            FollowUps followUps,
            FollowUpChoices choices,
            Checklists checklists,
            FollowUpForms forms) {
        this.followUps = followUps;
        this.choices = choices;
        this.checklists = checklists;
        this.forms = forms;
    }

    @GetMapping("/followups/new")
    @May(Action.WRITE_FOLLOWUP)
    ModelAndView begin(
            @RequestParam(required = false) @Nullable MeetingId meeting,
            @RequestParam(required = false) @Nullable StudentId student,
            @RequestParam(required = false) @Nullable AllocationId allocation,
            HttpServletRequest request,
            Actor by) {
        MeetingStart start = meeting == null ? null : choices.start(meeting, student, by);
        if (start != null && start.written() != null) {
            var there = new RedirectView("/followups/" + start.written().value());
            there.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(there);
        }
        return start == null
                ? forms.begin(student, allocation, address(request), by)
                : forms.begin(FollowUpForm.of(start), address(request), by);
    }

    @GetMapping("/followups/{id}/edit")
    @May(Action.WRITE_FOLLOWUP)
    ModelAndView open(@PathVariable FollowUpId id, Actor by) {
        followUps.mustBeWritable(id, by);
        return forms.open(id, by);
    }

    @GetMapping("/followups/students")
    @May(Action.WRITE_FOLLOWUP)
    ModelAndView students(@RequestParam(defaultValue = "") String q, Actor by) {
        return Answer.options(forms.found(q, by));
    }

    /// The form again with what was typed; nothing is saved.
    @PostMapping("/followups/form")
    @May(Action.WRITE_FOLLOWUP)
    ModelAndView help(@RequestParam MultiValueMap<String, String> fields, Actor by) {
        String sought = fields.containsKey("_find") ? fields.getFirst("student_q") : null;
        return forms.fresh(typed(fields), Problems.NONE, sought, null, page(fields), by);
    }

    @PostMapping("/followups/{id}/form")
    @May(Action.WRITE_FOLLOWUP)
    ModelAndView help(
            @PathVariable FollowUpId id,
            @RequestParam MultiValueMap<String, String> fields,
            Actor by) {
        followUps.mustBeWritable(id, by);
        return forms.again(id, typed(fields), Problems.NONE, by);
    }

    @PostMapping("/followups")
    @May(Action.WRITE_FOLLOWUP)
    Submission write(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "checklist", required = false) @Nullable MultipartFile file,
            Actor by) {
        FollowUpForm form = FollowUpForm.read(fields);
        return Submission.making(
                        () -> {
                            var id = followUps.write(form.about(), form.text(), by);
                            finish(id, fields, file, by);
                            return id;
                        })
                .then(id -> "/followups/" + id.value(), said(fields))
                .orShow(refused ->
                        forms.fresh(form, problems(refused, file), null, null, page(fields), by));
    }

    @PostMapping("/followups/{id}")
    @May(Action.WRITE_FOLLOWUP)
    Submission change(
            @PathVariable FollowUpId id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "checklist", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Actor by) {
        FollowUpForm form = FollowUpForm.read(fields);
        return Submission.of(
                        () -> {
                            followUps.edit(id, form.seen(), form.text(), by);
                            finish(id, fields, file, by);
                        })
                .then("/followups/" + id.value(), said(fields))
                .orShow(refused ->
                        refused.code().equals("stale-version")
                                ? forms.conflict(id, form, request, by)
                                : forms.again(id, form, problems(refused, file), by));
    }

    private void finish(
            FollowUpId id,
            MultiValueMap<String, String> fields,
            @Nullable MultipartFile file,
            Actor by) {
        if (file != null && Uploads.isChosen(file)) {
            checklists.put(id, Uploads.read(checklists, file), by);
        }
        switch (act(fields)) {
            case "schedule" -> followUps.schedule(id, null, null, by);
            case "complete" -> followUps.complete(id, null, by);
            default -> {}
        }
        forms.drop(page(fields), by);
    }

    private static String act(MultiValueMap<String, String> fields) {
        String act = fields.getFirst("_act");
        return act == null ? "" : act;
    }

    private static String said(MultiValueMap<String, String> fields) {
        return switch (act(fields)) {
            case "schedule" -> "followup.scheduled";
            case "complete" -> "followup.completed";
            default -> "followup.saved";
        };
    }

    /// A file cannot be put back into a form: one that was chosen must be chosen again.
    private static Problems problems(Refused refused, @Nullable MultipartFile file) {
        boolean isAboutFile =
                refused.problems().stream().anyMatch(each -> each.field().equals("checklist"));
        if (!Uploads.isChosen(file) || isAboutFile) {
            return Problems.of(refused);
        }
        var all = new ArrayList<>(refused.problems());
        all.add(Problem.of("file-again").at("checklist"));
        return new Problems(List.copyOf(all));
    }

    private static FollowUpForm typed(MultiValueMap<String, String> fields) {
        FollowUpForm form = FollowUpForm.read(fields);
        String gone = fields.getFirst("_remove");
        if (gone != null && gone.matches("\\d{1,3}")) {
            return form.withoutRow(Integer.parseInt(gone));
        }
        return fields.containsKey("_add") ? form.withBlankRow() : form;
    }

    private static String page(MultiValueMap<String, String> fields) {
        String page = fields.getFirst("_draft");
        return page == null ? "" : page;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
