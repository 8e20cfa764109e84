package lodestar.portal.web;

import java.util.List;
import lodestar.academics.CourseId;
import lodestar.academics.CourseName;
import lodestar.academics.CourseQueries;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationQueries;
import lodestar.allocation.RunningMentorship;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.May;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.api.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who the bearer of a token is, for programs.
@RestController
@RequestMapping(path = "/api/me", produces = "application/json")
class MeApi {

    private final AllocationQueries allocations;
    private final CourseQueries courses;

    MeApi(AllocationQueries allocations, CourseQueries courses) {
        this.allocations = allocations;
        this.courses = courses;
    }

    record Me(
            PersonId id,
            String name,
            List<Role> roles,
            String language,
            String zone,
            @Nullable StudentId studentId,
            @Nullable FacultyId facultyId,
            Relations relations) {}

    /// @param mentor whether an approval of theirs stands, also without mentees
    /// @param mentorOf with the names of the mentees
    /// @param menteeOf with the names of the mentors
    /// @param teaches the courses of a faculty member who is not staff
    record Relations(
            boolean mentor,
            List<Mentorship> mentorOf,
            List<Mentorship> menteeOf,
            List<Course> teaches) {}

    record Mentorship(
            AllocationId allocationId, StudentId mentorId, StudentId menteeId, String name) {}

    record Course(CourseId id, String code, String name) {}

    @GetMapping
    @May(Action.USE_PROFILE)
    @Summary("Says who I am: roles and relations")
    Me me(Actor by) {
        return new Me(
                by.id(),
                by.name(),
                by.roles().stream().sorted().toList(),
                by.locale().toLanguageTag(),
                by.zone().getId(),
                by.student().orElse(null),
                by.faculty().orElse(null),
                relations(by));
    }

    private Relations relations(Actor by) {
        return new Relations(
                by.student().map(allocations::isMentor).orElse(false),
                by.student().stream()
                        .flatMap(each -> allocations.caseload(each, by).stream())
                        .map(each -> mentorship(each, each.menteeName()))
                        .toList(),
                by.student().stream()
                        .flatMap(each -> allocations.mentorsOf(each).stream())
                        .map(each -> mentorship(each, each.mentorName()))
                        .toList(),
                by.has(Role.FACULTY) && !by.isStaff()
                        ? courses.readable(by).stream().map(MeApi::course).toList()
                        : List.of());
    }

    private static Mentorship mentorship(RunningMentorship running, String name) {
        return new Mentorship(running.allocation(), running.mentor(), running.mentee(), name);
    }

    private static Course course(CourseName name) {
        return new Course(name.id(), name.code(), name.name());
    }
}
