package lodestar.meeting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Problem;

/// Somebody is busy then: with whom is told only to those who may know.
///
/// @param who whose time is taken
/// @param host who leads the other meeting
record Clash(
        StudentId who,
        String name,
        MeetingId meeting,
        MeetingNumber number,
        StudentId host,
        Instant from,
        Instant to) {

    /// Names the time; the person only to staff, to the person, and to the host of that other
    /// meeting. Never what the other meeting is about.
    Problem told(Actor by) {
        boolean mayKnow = by.isStaff() || by.is(host);
        String whose = by.is(who) ? "own" : mayKnow ? "known" : "other";
        Problem problem =
                Problem.of("time-taken")
                        .at("time")
                        .with(whose, name, day(by), clock(from, by), clock(to, by));
        return mayKnow ? problem.see("/meetings/" + meeting.value(), number.toString()) : problem;
    }

    private String day(Actor by) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(by.locale())
                .format(from.atZone(by.zone()));
    }

    private static String clock(Instant at, Actor by) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(by.locale())
                .format(at.atZone(by.zone()));
    }
}
