package lodestar.testing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.nomination.Nominations;
import lodestar.nomination.Proposal;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;

/// A class in which somebody can be nominated: a course with its tutor, a batch, a candidate with a
/// gradebook, and mentees. Nominates through the door, as people do.
///
/// ```java
/// var college = Nominating.in(institution, nominations);
/// var id = college.submitted();
/// college.approved(id, reviewer);
/// ```
public record Nominating(
        Institution institution,
        Nominations nominations,
        CourseId course,
        BatchId batch,
        FacultyId tutor,
        StudentId candidate,
        List<StudentId> mentees) {

    /// Academic Guidance, which every institution starts with.
    public static final FocusAreaId ACADEMIC =
            new FocusAreaId(UUID.fromString("01980000-0000-7000-8000-000000000001"));

    /// Technical Skills, which every institution starts with.
    public static final FocusAreaId TECHNICAL =
            new FocusAreaId(UUID.fromString("01980000-0000-7000-8000-000000000004"));

    public static Nominating in(Institution institution, Nominations nominations) {
        var course = institution.aCourse();
        var batch = institution.aBatch(course);
        var candidate = institution.aStudentIn(batch, "Amara", "Okafor");
        institution.aGradebook(candidate, course, 91);
        return new Nominating(
                institution,
                nominations,
                course,
                batch,
                institution.aTeacherOf(course),
                candidate,
                institution.studentsIn(batch, 3));
    }

    /// Another student of the batch who may be nominated.
    public StudentId another() {
        var student = institution.aStudentIn(batch);
        institution.aGradebook(student, course, 84);
        return student;
    }

    public Actor byTutor() {
        return institution.actor(tutor);
    }

    public Proposal proposal() {
        return proposal(candidate, mentees.toArray(StudentId[]::new));
    }

    public Proposal proposal(StudentId mentor, StudentId... chosen) {
        return new Proposal(
                tutor,
                course,
                batch,
                mentor,
                Set.of(ACADEMIC, TECHNICAL),
                new LinkedHashSet<>(Arrays.asList(chosen)),
                "Has run the evening help desk for two terms.");
    }

    public NominationId drafted() {
        return nominations.draft(proposal(), byTutor());
    }

    public NominationId submitted() {
        return nominations.submit(proposal(), byTutor());
    }

    public NominationId approved() {
        var id = submitted();
        nominations.approve(id, null, institution.actor(institution.aCoordinator()));
        return id;
    }

    public NominationId rejected(String why) {
        var id = submitted();
        nominations.reject(id, null, why, institution.actor(institution.aCoordinator()));
        return id;
    }
}
