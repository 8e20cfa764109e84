package lodestar.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import lodestar.academics.BatchId;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// Who mentors students of a batch today. The review page asks it of every mentee chosen; the room
/// that knows mentorships answers.
@FunctionalInterface
public interface PresentMentors {

    /// The mentor of each of the students who has one in that batch now; nothing for the others.
    Map<StudentId, PresentMentor> of(Collection<StudentId> mentees, BatchId batch, Actor by);

    /// @param until the planned end of the allocation; null where none is planned
    record PresentMentor(String name, @Nullable LocalDate until) {}
}
