package lodestar.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The relations of a record that rights depend on. A record fills in those that it has.
///
/// @param mentor whose mentorship it belongs to, while that mentorship is active; null once it has
///   ended
/// @param mentees who are met or written about
/// @param supervisor the faculty member of the allocation
/// @param nominator the nominating faculty member
/// @param teachers who teaches the course that it belongs to
/// @param isCompleted whether a follow-up is completed, and so open to its mentee
public record Subject(
        @Nullable StudentId mentor,
        Set<StudentId> mentees,
        @Nullable FacultyId supervisor,
        @Nullable FacultyId nominator,
        Set<FacultyId> teachers,
        boolean isCompleted) {

    public Subject {
        mentees = Set.copyOf(mentees);
        teachers = Set.copyOf(teachers);
    }

    public static Subject nominatedBy(FacultyId nominator) {
        return new Subject(null, Set.of(), null, nominator, Set.of(), false);
    }

    public static Subject taughtBy(Set<FacultyId> teachers) {
        return new Subject(null, Set.of(), null, null, teachers, false);
    }

    public static Subject mentorship(
            @Nullable StudentId activeMentor,
            Set<StudentId> mentees,
            @Nullable FacultyId supervisor) {
        return new Subject(activeMentor, mentees, supervisor, null, Set.of(), false);
    }

    public Subject completed(boolean isCompleted) {
        return new Subject(mentor, mentees, supervisor, nominator, teachers, isCompleted);
    }
}
