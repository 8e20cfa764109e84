package lodestar.academics;

import lodestar.people.Action;
import lodestar.people.Actor;

/// Which records somebody may read, as ` and …` of a statement that binds `:reader`: staff all,
/// faculty those of the courses that they teach, others none.
final class Scope {

    private static final String TEACHES =
            """
             and exists (select 1 from teaching scope_t
                          where scope_t.course_id = %s and scope_t.faculty_id = :reader and scope_t.active)
            """;
    private static final String TAUGHT =
            """
             and exists (select 1 from enrolment scope_e
                           join batch scope_b on scope_b.id = scope_e.batch_id
                           join teaching scope_t on scope_t.course_id = scope_b.course_id
                          where scope_e.student_id = %s and scope_t.faculty_id = :reader and scope_t.active)
            """;
    private static final String NOBODY = " and false ";

    private Scope() {}

    /// Over a column that holds a course.
    static String course(Actor by, String column) {
        return narrow(by, TEACHES, column);
    }

    /// Over a column that holds a student.
    static String student(Actor by, String column) {
        return narrow(by, TAUGHT, column);
    }

    private static String narrow(Actor by, String condition, String column) {
        if (by.isStaff()) {
            return "";
        }
        return by.may(Action.READ_RECORDS) ? condition.formatted(column) : NOBODY;
    }
}
