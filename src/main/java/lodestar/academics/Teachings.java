package lodestar.academics;

import static lodestar.people.Action.MANAGE_RECORDS;

import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says who teaches which course. With it come the rights to read the course's students and their
/// grades there, and to nominate; they end with it at once.
@Service
@Transactional
public class Teachings {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Teachings(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    public void assign(FacultyId faculty, @Nullable CourseId course, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        if (course == null) {
            throw Refused.invalid(Problem.of("course-needed").at("course"));
        }
        boolean isActive =
                database.sql("select active from faculty where id = ?")
                        .param(faculty.value())
                        .query((row, n) -> row.getBoolean(1))
                        .optional()
                        .orElseThrow(NotFound::new);
        Refused.refuseUnless(isActive, "faculty-inactive", each -> each.at("course"));
        database.sql(
                        """
                        insert into teaching (id, faculty_id, course_id) values (?, ?, ?)
                            on conflict (faculty_id, course_id, batch_id) do update set active = true
                        """)
                .params(TeachingId.next().value(), faculty.value(), course.value())
                .update();
        events.publishEvent(new RecordChanged(by.id(), "teaching.assigned", faculty, null, ""));
    }

    /// Ends all teaching of the course by this faculty member, also by class.
    public void end(FacultyId faculty, CourseId course, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        int ended =
                database.sql(
                                """
                                update teaching set active = false
                                 where faculty_id = ? and course_id = ? and active
                                """)
                        .params(faculty.value(), course.value())
                        .update();
        if (ended == 0) {
            throw new NotFound();
        }
        events.publishEvent(new RecordChanged(by.id(), "teaching.ended", faculty, null, ""));
    }
}
