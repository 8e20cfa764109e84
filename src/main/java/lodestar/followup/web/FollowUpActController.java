package lodestar.followup.web;

import java.time.LocalDate;
import lodestar.followup.ActionItemId;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUps;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Checks;
import lodestar.shared.Refused;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The buttons of a follow-up. What is missing for an act is asked for in the form.
@Controller
class FollowUpActController {

    private final FollowUps followUps;
    private final FollowUpForms forms;

    FollowUpActController(FollowUps followUps, FollowUpForms forms) {
        this.followUps = followUps;
        this.forms = forms;
    }

    @PostMapping("/followups/{id}/schedule")
    @May(Action.WRITE_FOLLOWUP)
    Submission schedule(
            @PathVariable FollowUpId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String meetingDate,
            Actor by) {
        return Submission.of(() -> followUps.schedule(id, version, day(meetingDate), by))
                .then(at(id), "followup.scheduled")
                .orShow(refused -> askFor(id, refused, by));
    }

    @PostMapping("/followups/{id}/completion")
    @May(Action.WRITE_FOLLOWUP)
    Submission complete(
            @PathVariable FollowUpId id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor by) {
        return Submission.of(() -> followUps.complete(id, version, by))
                .then(at(id), "followup.completed")
                .orShow(refused -> askFor(id, refused, by));
    }

    @PostMapping("/followups/{id}/miss")
    @May(Action.WRITE_FOLLOWUP)
    Submission miss(
            @PathVariable FollowUpId id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor by) {
        return Submission.of(() -> followUps.miss(id, version, by)).then(at(id), "followup.missed");
    }

    @PostMapping("/followups/{id}/discarding")
    @May(Action.WRITE_FOLLOWUP)
    Submission discard(@PathVariable FollowUpId id, Actor by) {
        return Submission.of(() -> followUps.discard(id, by))
                .then("/followups", "followup.discarded");
    }

    @PostMapping("/followups/{id}/voiding")
    @May(Action.RESTORE_VOIDED)
    Submission voidIt(
            @PathVariable FollowUpId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        return Submission.of(() -> followUps.voidIt(id, version, reason, by))
                .then(at(id), "followup.voided");
    }

    @PostMapping("/followups/{id}/restoration")
    @May(Action.RESTORE_VOIDED)
    Submission restore(@PathVariable FollowUpId id, Actor by) {
        return Submission.of(() -> followUps.restore(id, by)).then(at(id), "followup.restored");
    }

    /// @param from `home` for somebody who ticks it off there
    @PostMapping("/followups/{id}/items/{item}")
    @May(Action.READ_FOLLOWUP)
    Submission tick(
            @PathVariable FollowUpId id,
            @PathVariable ActionItemId item,
            @RequestParam boolean done,
            @RequestParam(defaultValue = "") String from,
            Actor by) {
        return Submission.of(() -> followUps.tick(id, item, done, by))
                .then(
                        from.equals("home") ? "/" : at(id),
                        done ? "followup.item.ticked" : "followup.item.opened");
    }

    /// The form with what is missing; a refusal without a field is a page of its own.
    private ModelAndView askFor(FollowUpId id, Refused refused, Actor by) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return forms.again(id, null, Problems.of(refused), by);
    }

    private static @Nullable LocalDate day(String typed) {
        var checks = new Checks();
        LocalDate day = FollowUpForm.date(typed, "meetingDate", checks);
        checks.refuse();
        return day;
    }

    private static String at(FollowUpId id) {
        return "/followups/" + id.value();
    }
}
