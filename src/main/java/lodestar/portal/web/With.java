package lodestar.portal.web;

import java.util.List;
import lodestar.meeting.MeetingDesk;
import lodestar.shared.web.Frame;

/// The names of those whom one meets, short enough for a line.
public final class With {

    private static final int NAMED = 3;

    private With() {}

    public static String of(Frame frame, MeetingDesk.Line line) {
        List<String> all = line.with();
        int named = all.size() > NAMED + 1 ? NAMED : all.size();
        String names = String.join(", ", all.subList(0, named));
        return named == all.size()
                ? names
                : frame.say("portal.and-more", names, all.size() - named);
    }
}
