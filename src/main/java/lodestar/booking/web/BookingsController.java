package lodestar.booking.web;

import lodestar.allocation.AllocationQueries;
import lodestar.booking.BookingQueries;
import lodestar.booking.BusyCalendars;
import lodestar.booking.PollQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a student finds a time: booking, own hours, polls, busy times.
@Controller
class BookingsController {

    private static final int POLLS = 20;

    private final BookingQueries bookings;
    private final PollQueries polls;
    private final BusyCalendars calendars;
    private final AllocationQueries allocations;

    BookingsController(
            BookingQueries bookings,
            PollQueries polls,
            BusyCalendars calendars,
            AllocationQueries allocations) {
        this.bookings = bookings;
        this.polls = polls;
        this.calendars = calendars;
        this.allocations = allocations;
    }

    @Bean
    static MenuEntry bookingMenu() {
        return new MenuEntry(32, "booking.menu", "/bookings", Action.BOOK_MEETING.name());
    }

    @GetMapping("/bookings")
    @May(Action.BOOK_MEETING)
    ModelAndView show(Actor by) {
        StudentId self = by.student().orElseThrow(Refused::forbidden);
        return Answer.page(
                "booking/home",
                new BookingsPage(
                        bookings.mentors(by),
                        allocations.isMentor(self) ? self.value().toString() : null,
                        polls.of(by, POLLS),
                        calendars.of(by).isPresent()));
    }
}
