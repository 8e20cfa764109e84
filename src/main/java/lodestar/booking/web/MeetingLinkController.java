package lodestar.booking.web;

import lodestar.booking.LinkState;
import lodestar.booking.LinkedMeetings;
import lodestar.booking.MeetingLinks.Act;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Open;
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

/// What the links in a mail open: looking changes nothing, sending the form does. They open no
/// session and show nothing but their own meeting.
@Controller
@RequestMapping("/meeting-links")
class MeetingLinkController {

    private static final BookingForm EMPTY = BookingForm.of("", "", "");

    private final LinkedMeetings meetings;

    MeetingLinkController(LinkedMeetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/move/{token}")
    @Open
    ModelAndView slots(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable String from) {
        return page(Act.MOVE, token, BookingForm.of("", at, ""), Problems.NONE, from);
    }

    @PostMapping("/move/{token}")
    @Open
    Submission move(@PathVariable String token, BookingForm form) {
        return Submission.of(() -> meetings.move(token, form.start(), form.reason()))
                .then("/meeting-links/move/" + token, "booking.link.done")
                .orShow(refused -> page(Act.MOVE, token, form, Problems.of(refused), null));
    }

    @GetMapping("/cancel/{token}")
    @Open
    ModelAndView why(@PathVariable String token) {
        return page(Act.CANCEL, token, EMPTY, Problems.NONE, null);
    }

    @PostMapping("/cancel/{token}")
    @Open
    Submission cancel(@PathVariable String token, BookingForm form) {
        return Submission.of(() -> meetings.cancel(token, form.reason()))
                .then("/meeting-links/cancel/" + token, "booking.link.done")
                .orShow(refused -> page(Act.CANCEL, token, form, Problems.of(refused), null));
    }

    private ModelAndView page(
            Act act, String token, BookingForm form, Problems problems, @Nullable String from) {
        LinkState state = meetings.look(act, token);
        String here = "/meeting-links/" + act.path() + "/" + token;
        var days = SlotDays.of(state.slots(), state.zone(), here + "?", from);
        var chosen = days.at(form.at());
        boolean isGone =
                chosen == null
                        && !form.at().isEmpty()
                        && !problems.any()
                        && state.stage() == LinkState.Stage.OPEN;
        Problems told = isGone ? Problems.of(Refused.because(Problem.of("slot-taken"))) : problems;
        return Answer.page(
                "booking/link",
                new MeetingLinkPage(here, state, days, chosen, form.reason(), told));
    }
}
