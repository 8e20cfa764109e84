package lodestar.allocation.web;

import java.util.List;
import lodestar.allocation.AllocationRow;
import lodestar.allocation.MentorRecord;
import lodestar.allocation.RunningMentorship;
import lodestar.shared.web.Frame;

/// One mentor: what they offer, whom they have, and their allocations.
public record MentorPage(
        MentorRecord mentor,
        List<RunningMentorship> mentees,
        List<AllocationRow> allocations,
        boolean mayAllocate,
        boolean isOwn) {

    public String here() {
        return "/mentors/" + mentor.id().value();
    }

    public String kind() {
        if (mentor.isEnded()) {
            return "off";
        }
        return mentor.isPaused() || isFull() ? "wait" : "good";
    }

    public String word(Frame frame) {
        if (mentor.isEnded()) {
            return frame.say("mentor.state.ENDED");
        }
        if (mentor.isPaused()) {
            return frame.say("mentor.state.PAUSED");
        }
        return frame.say(isFull() ? "mentor.state.FULL" : "mentor.state.FREE");
    }

    public boolean isFull() {
        return mentor.used() >= mentor.capacity();
    }

    public boolean canTake() {
        return mayAllocate && !mentor.isEnded() && !mentor.isPaused() && !isFull();
    }

    public List<String> focus() {
        return mentor.focusAreas().stream().map(MentorRecord.Focus::name).toList();
    }

    public String caseload(Frame frame) {
        return frame.say("mentor.caseload", mentor.used(), mentor.capacity());
    }
}
