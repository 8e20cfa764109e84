package lodestar.calendar;

import java.util.Optional;
import lodestar.meeting.MeetingEvents;
import lodestar.meeting.MeetingId;
import lodestar.people.Actor;
import org.springframework.stereotype.Service;

/// One meeting as a file for a calendar program.
@Service
public class MeetingFiles {

    private final MeetingEvents events;
    private final CalendarFile file;

    MeetingFiles(MeetingEvents events, CalendarFile file) {
        this.events = events;
        this.file = file;
    }

    /// Of a rescheduled meeting, what became of it. Empty for one that the actor may not read.
    public Optional<String> of(MeetingId meeting, Actor by) {
        return events.present(meeting, by).map(event -> file.single(event, by));
    }
}
