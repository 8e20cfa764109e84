package lodestar.meeting;

import java.util.Collection;
import lodestar.people.StudentId;
import org.springframework.stereotype.Component;

/// Takes the turns of people, for a room above that looks up who is free before a door of this room
/// makes them busy. Held until the transaction ends; all at once, never one after the other.
@Component
public class Turns {

    private final MeetingRows rows;

    Turns(MeetingRows rows) {
        this.rows = rows;
    }

    public void take(Collection<StudentId> people) {
        rows.takeTurns(people);
    }
}
