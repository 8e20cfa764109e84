package lodestar.portal.web;

import java.time.Duration;
import java.time.Instant;
import lodestar.meeting.MeetingDesk;
import lodestar.meeting.MeetingProvider;
import lodestar.shared.web.Frame;

/// The meeting that comes next, as the first thing of a home.
///
/// @param now when the home was put together
public record NextMeeting(MeetingDesk.Line line, Instant now) {

    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofHours(3);

    public String here() {
        return "/meetings/" + line.id().value();
    }

    public boolean isOnline() {
        return line.link() != null;
    }

    /// When one may join.
    public Instant opensAt() {
        return line.startsAt().minus(BEFORE);
    }

    /// From ten minutes before the start until the end.
    public boolean isJoinable() {
        return isOnline() && !now.isBefore(opensAt()) && now.isBefore(line.endsAt());
    }

    public boolean hasBegun() {
        return !now.isBefore(line.startsAt());
    }

    /// The seconds after which the page should look again, since something about the meeting will
    /// have changed; 0 where that is far away.
    public long seconds() {
        Instant change =
                isOnline() && now.isBefore(opensAt())
                        ? opensAt()
                        : hasBegun() ? line.endsAt() : line.startsAt();
        Duration wait = Duration.between(now, change);
        return wait.isNegative() || wait.compareTo(SOON) > 0 ? 0 : wait.toSeconds() + 1;
    }

    public String join(Frame frame) {
        return line.provider()
                .map(MeetingProvider::label)
                .map(label -> frame.say("portal.join.with", label))
                .orElseGet(() -> frame.say("portal.join"));
    }

    public String place(Frame frame) {
        if (line.place() != null) {
            return line.place();
        }
        return line.provider()
                .map(MeetingProvider::label)
                .orElseGet(() -> frame.say(isOnline() ? "portal.online" : "portal.phone"));
    }

    /// Who is there besides oneself; of many the first three.
    public String with(Frame frame) {
        return With.of(frame, line);
    }
}
