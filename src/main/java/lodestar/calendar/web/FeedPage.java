package lodestar.calendar.web;

import lodestar.calendar.Feed;
import org.jspecify.annotations.Nullable;

/// Somebody's own feed.
///
/// @param feed null where there is none
/// @param address only on the page that answers its making
public record FeedPage(@Nullable Feed feed, @Nullable String address) {

    /// The same address in the form that opens a calendar program.
    public String opening() {
        return String.valueOf(address).replaceFirst("^https?:", "webcal:");
    }
}
