package lodestar.meeting.web;

import java.util.Arrays;
import java.util.List;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingView;
import lodestar.meeting.Occurrence;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of a meeting: to plan one, to change one, or to reschedule one.
///
/// @param meeting the one that is changed or rescheduled; null while one is planned
/// @param isStaff whether the mentor has to be chosen
/// @param mentors the mentor who is chosen, and those found without scripts
/// @param mentees whom the mentor may invite
/// @param zones the zone that is chosen, and those found without scripts
public record MeetingFormPage(
        MeetingForm form,
        Problems problems,
        @Nullable MeetingView meeting,
        boolean isStaff,
        List<Choice> mentors,
        String mentorTyped,
        List<Choice> mentees,
        List<Choice> zones,
        String zoneTyped) {

    public boolean isNew() {
        return meeting == null;
    }

    public String action() {
        return meeting == null ? "/meetings" : here(meeting);
    }

    /// Where one goes who thinks better of it.
    public String back() {
        return meeting == null ? "/meetings" : here(meeting);
    }

    /// Where the form looks things up without saving.
    public String refresh() {
        return meeting == null ? "/meetings/new" : here(meeting) + "/reschedule/again";
    }

    public boolean hasMentor() {
        return !form.mentor().isEmpty();
    }

    /// Whether the clocks show the chosen time twice, so that one has to say which is meant.
    public boolean asksWhich() {
        return problems.at("which") != null || !form.which().isEmpty();
    }

    /// Whether the time is over, so that one has to say that the meeting took place.
    public boolean asksPast() {
        return problems.all().stream().anyMatch(each -> each.code().equals("meeting-over"));
    }

    public List<Choice> whiches(Frame frame) {
        return Arrays.stream(Occurrence.values())
                .map(each ->
                        Choice.of(each.name(), frame.say("meeting.which." + each), form.which()))
                .toList();
    }

    public List<Choice> modes(Frame frame) {
        return Arrays.stream(MeetingMode.values())
                .map(each -> Choice.of(each.name(), Shown.word(frame, each), form.mode()))
                .toList();
    }

    private static String here(MeetingView meeting) {
        return "/meetings/" + meeting.id().value();
    }
}
