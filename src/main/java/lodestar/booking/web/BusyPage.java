package lodestar.booking.web;

import lodestar.booking.BusyCalendar;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// From where one's own busy times come.
///
/// @param calendar null while none was given
public record BusyPage(@Nullable BusyCalendar calendar, String typed, Problems problems) {}
