package lodestar.allocation.web;

import lodestar.allocation.AllocationStatus;
import lodestar.allocation.MentorRow;
import lodestar.shared.web.Frame;

/// How pages show where an allocation or a mentor stands: a shape and a word.
public final class Statuses {

    private Statuses() {}

    public static String kind(AllocationStatus status) {
        return switch (status) {
            case ACTIVE -> "good";
            case PAUSED -> "wait";
            case CLOSED -> "off";
        };
    }

    public static String word(Frame frame, AllocationStatus status) {
        return frame.say("allocation.status." + status.name());
    }

    public static String kind(MentorRow mentor) {
        if (mentor.isEnded()) {
            return "off";
        }
        return mentor.isPaused() || mentor.isFull() ? "wait" : "good";
    }

    public static String word(Frame frame, MentorRow mentor) {
        if (mentor.isEnded()) {
            return frame.say("mentor.state.ENDED");
        }
        if (mentor.isPaused()) {
            return frame.say("mentor.state.PAUSED");
        }
        return frame.say(mentor.isFull() ? "mentor.state.FULL" : "mentor.state.FREE");
    }
}
