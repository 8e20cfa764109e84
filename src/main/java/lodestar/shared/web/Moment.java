package lodestar.shared.web;

import java.time.ZonedDateTime;

/// A point in time for a reader. A list asks for one way of saying it and never for the others, so
/// each is made when it is asked for.
public final class Moment {

    private final Times times;
    private final ZonedDateTime there;

    Moment(Times times, ZonedDateTime there) {
        this.times = times;
        this.there = there;
    }

    /// For the machine.
    public String datetime() {
        return Times.datetime(there);
    }

    /// In full words, with its zone.
    public String exact() {
        return times.exact(there);
    }

    /// From now.
    public String relative() {
        return times.relative(there);
    }

    public String day() {
        return times.day(there);
    }

    public String clock() {
        return times.clock(there);
    }
}
