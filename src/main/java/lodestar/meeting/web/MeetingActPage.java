package lodestar.meeting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingView;
import lodestar.meeting.MeetingView.Attendee;
import lodestar.people.StudentId;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;

/// The form of an act that needs a few words more: who came, or why.
///
/// @param told who came, as far as it was said
/// @param reason why, as it was typed
public record MeetingActPage(
        MeetingView meeting, Map<StudentId, Attendance> told, String reason, Problems problems) {

    public String here() {
        return "/meetings/" + meeting.id().value();
    }

    public String title() {
        return meeting.number() + " " + meeting.name();
    }

    /// The name of the field that says whether somebody came.
    public String field(Attendee attendee) {
        return MeetingActController.CAME + attendee.id().value();
    }

    public List<Choice> choices(Frame frame, Attendee attendee) {
        Attendance said = told.get(attendee.id());
        return Arrays.stream(Attendance.values())
                .map(each ->
                        Choice.of(
                                each.name(),
                                frame.say("meeting.attendance." + each),
                                said == null ? null : said.name()))
                .toList();
    }
}
