package lodestar.booking.web;

import lodestar.booking.BookingQueries;
import lodestar.booking.Bookings;
import lodestar.booking.MentorTimes;
import lodestar.meeting.MeetingId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.Words;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A mentee looks for a free slot of the own mentor and books it.
@Controller
class BookingController {

    private final Bookings bookings;
    private final BookingQueries queries;
    private final Words words;

    BookingController(Bookings bookings, BookingQueries queries, Words words) {
        this.bookings = bookings;
        this.queries = queries;
        this.words = words;
    }

    @GetMapping("/bookings/new")
    @May(Action.BOOK_MEETING)
    ModelAndView slots(
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable String from,
            Actor by) {
        return page(
                BookingForm.of(mentor, at, words.say(by.locale(), "booking.name.usual")),
                Problems.NONE,
                from,
                by);
    }

    @PostMapping("/bookings")
    @May(Action.BOOK_MEETING)
    Submission book(BookingForm form, Actor by) {
        return Submission.making(() ->
                        bookings.book(
                                form.mentorId(), form.start(), form.name(), form.description(), by))
                .then(BookingController::meeting, "booking.booked")
                .orShow(refused -> page(form, Problems.of(refused), null, by));
    }

    static String meeting(MeetingId id) {
        return "/meetings/" + id.value();
    }

    /// The form for the chosen slot; all slots where it is gone, and why.
    private ModelAndView page(
            BookingForm form, Problems problems, @Nullable String from, Actor by) {
        MentorTimes times = queries.bookable(form.mentorId(), by);
        String base = "/bookings/new?mentor=" + times.mentor().value() + "&";
        var days = SlotDays.of(queries.slots(times.mentor(), by), by.zone(), base, from);
        var chosen = days.at(form.at());
        boolean isGone = chosen == null && !form.at().isEmpty() && !problems.any();
        Problems told = isGone ? Problems.of(Refused.because(Problem.of("slot-taken"))) : problems;
        return Answer.page("booking/new", new BookingPage(times, days, chosen, form, told));
    }
}
