package lodestar.meeting;

import java.util.Locale;
import lodestar.allocation.AllocationClosed;
import lodestar.allocation.MentorshipEnded;
import lodestar.shared.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends with a mentorship what was planned in it, in the same transaction. Why a mentorship ended
/// may be nobody's business among those who attend: a cancelled meeting only says that it did.
@Component
class MeetingListener {

    private final Meetings meetings;
    private final Words words;

    MeetingListener(Meetings meetings, Words words) {
        this.meetings = meetings;
        this.words = words;
    }

    @EventListener
    void mentorshipEnded(MentorshipEnded ended) {
        meetings.endWith(ended.mentor(), ended.by(), reason());
    }

    @EventListener
    void allocationClosed(AllocationClosed closed) {
        meetings.endWith(closed.mentor(), closed.by(), reason());
    }

    private String reason() {
        return words.say(Locale.ENGLISH, "meeting.reason.mentorship-ended");
    }
}
