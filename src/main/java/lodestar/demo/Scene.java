package lodestar.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lodestar.people.Actor;
import lodestar.program.FocusAreaId;
import lodestar.shared.Time;

/// Who takes part, seen from today.
///
/// @param areas the focus areas that can be chosen
record Scene(Cast cast, Actor coordinator, List<FocusAreaId> areas, LocalDate today) {

    Instant day(int fromToday, int hour) {
        return today.plusDays(fromToday)
                .atTime(LocalTime.of(hour, 0))
                .atZone(Cast.ZONE)
                .toInstant();
    }

    /// Does it at that time.
    static <T> T at(Instant then, ScopedValue.CallableOp<T, RuntimeException> act) {
        return ScopedValue.where(Time.PRETENDED, then).call(act);
    }

    static void run(Instant then, Runnable act) {
        ScopedValue.where(Time.PRETENDED, then).run(act);
    }
}
