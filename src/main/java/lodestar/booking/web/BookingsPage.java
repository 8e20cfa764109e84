package lodestar.booking.web;

import java.util.List;
import lodestar.booking.BookingQueries.Bookable;
import lodestar.booking.PollRow;
import org.jspecify.annotations.Nullable;

/// Everything about finding a time: whom one may book with, one's own hours, polls, and from where
/// busy times come.
///
/// @param own the id of the mentor whom the reader is; null for others
/// @param polls those that the reader leads or is asked in
public record BookingsPage(
        List<Bookable> mentors, @Nullable String own, List<PollRow> polls, boolean isBusyKept) {

    public boolean isNobody() {
        return mentors.isEmpty() && own == null && polls.isEmpty();
    }
}
