package lodestar.academics;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.util.Objects;
import lodestar.people.Actor;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens courses and keeps them. A course may be part of another, never of itself however far up.
@Service
@Transactional
public class Courses {

    private final CourseRepository courses;
    private final ApplicationEventPublisher events;

    Courses(CourseRepository courses, ApplicationEventPublisher events) {
        this.courses = courses;
        this.events = events;
    }

    public CourseId open(CourseDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var course = courses.save(Course.opened(details));
        say(by, "course.opened", course);
        return course.id();
    }

    /// @param version of the record that was read; a later one is not overwritten
    public void describe(CourseId id, int version, CourseDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var course = find(id);
        Refused.refuseUnless(Objects.equals(course.version(), version), "stale-version");
        if (details.parent() != null) {
            mustStayBelow(details.parent(), id);
        }
        say(by, "course.changed", courses.save(course.described(details)));
    }

    /// Says that it is taught again, or no longer.
    public void activate(CourseId id, boolean isActive, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        var course = courses.save(find(id).active(isActive));
        say(by, isActive ? "course.activated" : "course.deactivated", course);
    }

    /// Two moves at once could close a circle that neither sees, so they take turns.
    private void mustStayBelow(CourseId parent, CourseId course) {
        courses.takeTurn();
        if (courses.isAbove(course.value(), parent.value())) {
            throw Refused.invalid(Problem.of("course-circle").at("parent"));
        }
    }

    private static void check(CourseDetails details) {
        var checks = new Checks();
        details.check(checks);
        checks.refuse();
    }

    private Course find(CourseId id) {
        return courses.findById(id).orElseThrow(NotFound::new);
    }

    private void say(Actor by, String what, Course course) {
        events.publishEvent(new RecordChanged(by.id(), what, course.id(), null, course.code()));
    }
}
