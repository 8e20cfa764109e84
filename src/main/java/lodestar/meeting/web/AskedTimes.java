package lodestar.meeting.web;

import java.time.Clock;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.MeetingView;
import lodestar.people.Actor;
import lodestar.program.ProgramQueries;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.stereotype.Component;

/// When a program wants a meeting to be. A time that is over is often a slip, so the program has to
/// say that it is meant, as a person has.
@Component
record AskedTimes(ProgramQueries program, Clock clock) {

    MeetingSlot of(MeetingInput asked, boolean past, Actor by) {
        return meant(asked.slot(program.settings().meetingMinutes(), by), past);
    }

    MeetingSlot of(MeetingInput.OtherTime asked, MeetingView now, boolean past) {
        return meant(asked.slot(now), past);
    }

    private MeetingSlot meant(MeetingSlot slot, boolean past) {
        boolean isTold = slot.date() != null && slot.time() != null;
        if (isTold && !past && slot.start().isBefore(clock.instant())) {
            throw Refused.invalid(Problem.of("meeting-over").at("date"));
        }
        return slot;
    }
}
