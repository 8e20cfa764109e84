package lodestar.booking.web;

import lodestar.booking.BookingQueries;
import lodestar.booking.Bookings;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingQueries;
import lodestar.meeting.MeetingStatus;
import lodestar.meeting.MeetingView;
import lodestar.meeting.MenteeMeetings;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Problem;
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

/// Moves a meeting into a free slot, asks for another time, or stays away.
@Controller
@RequestMapping("/meetings/{id}")
class MoveController {

    private static final BookingForm EMPTY = BookingForm.of("", "", "");

    private final Bookings bookings;
    private final BookingQueries queries;
    private final MenteeMeetings mentees;
    private final MeetingQueries meetings;

    MoveController(
            Bookings bookings,
            BookingQueries queries,
            MenteeMeetings mentees,
            MeetingQueries meetings) {
        this.bookings = bookings;
        this.queries = queries;
        this.mentees = mentees;
        this.meetings = meetings;
    }

    @GetMapping("/move")
    @May(Action.BOOK_MEETING)
    ModelAndView slots(
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable String from,
            Actor by) {
        return moving(id, BookingForm.of("", at, ""), Problems.NONE, from, by);
    }

    @PostMapping("/move")
    @May(Action.BOOK_MEETING)
    Submission move(@PathVariable MeetingId id, BookingForm form, Actor by) {
        return Submission.making(() -> bookings.move(id, form.start(), form.reason(), by))
                .then(BookingController::meeting, "meeting.rescheduled")
                .orShow(refused -> moving(id, form, Problems.of(refused), null, by));
    }

    @GetMapping("/another-time")
    @May(Action.BOOK_MEETING)
    ModelAndView wish(@PathVariable MeetingId id, Actor by) {
        return page("booking/another-time", attended(id, by), EMPTY, Problems.NONE);
    }

    @PostMapping("/another-time")
    @May(Action.BOOK_MEETING)
    Submission ask(@PathVariable MeetingId id, BookingForm form, Actor by) {
        return Submission.of(() -> mentees.askForAnotherTime(id, form.reason(), by))
                .then("/meetings/" + id.value(), "booking.asked")
                .orShow(refused ->
                        page(
                                "booking/another-time",
                                meetings.view(id, by),
                                form,
                                Problems.of(refused)));
    }

    @GetMapping("/withdrawal")
    @May(Action.BOOK_MEETING)
    ModelAndView why(@PathVariable MeetingId id, Actor by) {
        return page("booking/withdrawal", attended(id, by), EMPTY, Problems.NONE);
    }

    @PostMapping("/withdrawal")
    @May(Action.BOOK_MEETING)
    Submission withdraw(@PathVariable MeetingId id, BookingForm form, Actor by) {
        return Submission.making(() -> mentees.withdraw(id, form.reason(), by))
                .then(
                        now ->
                                now == MeetingStatus.CANCELLED
                                        ? "/meetings/" + id.value()
                                        : "/meetings",
                        "booking.withdrawn")
                .orShow(refused ->
                        page(
                                "booking/withdrawal",
                                meetings.view(id, by),
                                form,
                                Problems.of(refused)));
    }

    @PostMapping("/withdrawal/undo")
    @May(Action.BOOK_MEETING)
    Submission undo(@PathVariable MeetingId id, Actor by) {
        return Submission.of(() -> mentees.undo(id, by))
                .then("/meetings/" + id.value(), "meeting.undone");
    }

    private MeetingView attended(MeetingId id, Actor by) {
        var meeting = meetings.view(id, by);
        Refused.forbidUnless(meeting.isMentee());
        Refused.refuseUnless(meeting.isScheduled(), "wrong-status");
        return meeting;
    }

    private ModelAndView moving(
            MeetingId id, BookingForm form, Problems problems, @Nullable String from, Actor by) {
        String base = "/meetings/" + id.value() + "/move?";
        var days = SlotDays.of(queries.slots(id, by), by.zone(), base, from);
        var chosen = days.at(form.at());
        boolean isGone = chosen == null && !form.at().isEmpty() && !problems.any();
        Problems told = isGone ? Problems.of(Refused.because(Problem.of("slot-taken"))) : problems;
        return Answer.page(
                "booking/move", new MovePage(meetings.view(id, by), days, chosen, form, told));
    }

    private static ModelAndView page(
            String template, MeetingView meeting, BookingForm form, Problems problems) {
        return Answer.page(template, new MovePage(meeting, null, null, form, problems));
    }
}
