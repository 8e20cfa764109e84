package lodestar.meeting;

import lodestar.allocation.AllocationClosed;
import lodestar.allocation.MentorshipEnded;
import lodestar.shared.Languages;
import lodestar.shared.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends with a mentorship what was planned in it, in the same transaction. Why a mentorship ended
/// may be nobody's business among those who attend: a cancelled meeting only says that it did.
@Component
class MeetingListener {

    private final Meetings meetings;
    private final Words words;
    private final Languages languages;

    MeetingListener(Meetings meetings, Words words, Languages languages) {
        this.meetings = meetings;
        this.words = words;
        this.languages = languages;
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
        return words.say(languages.of(Languages.UNSAID), "meeting.reason.mentorship-ended");
    }
}
