package lodestar.allocation;

import java.util.List;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;

/// What an approved nomination proposes to allocate.
///
/// @param nomination its id
/// @param number as people speak of it
/// @param faculty who nominated, and so supervises
public record Nominated(
        UUID nomination,
        String number,
        StudentId mentor,
        CourseId course,
        BatchId batch,
        FacultyId faculty,
        String facultyName,
        List<StudentId> mentees) {

    public Nominated {
        mentees = List.copyOf(mentees);
    }
}
