package lodestar.meeting.web;

import java.time.Clock;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.MeetingView;
import lodestar.people.Actor;
import lodestar.program.ProgramQueries;
import org.springframework.stereotype.Component;

/// When a program wants a meeting to be; as a person has, it has to say that a time that is over is
/// meant.
@Component
record AskedTimes(ProgramQueries program, Clock clock) {

    MeetingSlot of(MeetingInput asked, boolean past, Actor by) {
        return meant(asked.slot(program.settings().meetingMinutes(), by), past);
    }

    MeetingSlot of(MeetingInput.OtherTime asked, MeetingView now, boolean past) {
        return meant(asked.slot(now), past);
    }

    private MeetingSlot meant(MeetingSlot slot, boolean past) {
        slot.mustBeMeant(past, clock.instant());
        return slot;
    }
}
