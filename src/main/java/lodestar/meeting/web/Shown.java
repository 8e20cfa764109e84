package lodestar.meeting.web;

import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingStatus;
import lodestar.shared.web.Frame;

/// How a status, a mode and a length are said and marked on every page of meetings.
public final class Shown {

    private Shown() {}

    public static String word(Frame frame, MeetingStatus status) {
        return frame.say("meeting.status." + status);
    }

    public static String kind(MeetingStatus status) {
        return switch (status) {
            case SCHEDULED -> "info";
            case DONE -> "good";
            case RESCHEDULED, CANCELLED -> "off";
        };
    }

    public static String word(Frame frame, MeetingMode mode) {
        return frame.say("meeting.mode." + mode);
    }

    public static String minutes(Frame frame, int minutes) {
        return frame.say("meeting.minutes.shown", minutes);
    }
}
