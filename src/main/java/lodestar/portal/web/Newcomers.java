package lodestar.portal.web;

import lodestar.academics.FacultyQueries;
import lodestar.people.PeopleQueries;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
import org.springframework.stereotype.Component;

/// Tells a student without a part in the program what it is and whom to ask.
@Component
record Newcomers(ProgramQueries program, PeopleQueries people, FacultyQueries faculty) {

    private static final int COORDINATORS = 3;
    private static final int TEACHERS = 8;

    NewcomerHome of(StudentId student) {
        return new NewcomerHome(
                program.offered(),
                people.coordinators(COORDINATORS),
                faculty.teachersOf(student, TEACHERS));
    }
}
