package lodestar.people;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Admits students and keeps their records. Nobody is deleted: who has left is inactive.
@Service
@Transactional
public class Students {

    private final PersonRepository people;
    private final StudentRepository students;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Students(
            PersonRepository people,
            StudentRepository students,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.students = students;
        this.events = events;
        this.clock = clock;
    }

    public StudentId admit(StudentDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var person = people.save(Person.entered(details.person()));
        var student = students.save(Student.admitted(person.id(), details));
        say(by, "student.admitted", student);
        return student.id();
    }

    /// @param version of the record that was read; a later one is not overwritten
    public void describe(StudentId id, int version, StudentDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var student = find(id);
        Refused.refuseUnless(Objects.equals(student.version(), version), "stale-version");
        var person = people.findById(id.person()).orElseThrow(NotFound::new);
        people.save(person.described(details.person()));
        say(by, "student.changed", students.save(student.described(details)));
    }

    /// Says that somebody studies here again, or no longer.
    public void activate(StudentId id, boolean isActive, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        var student = students.save(find(id).active(isActive));
        say(by, isActive ? "student.activated" : "student.deactivated", student);
    }

    private void check(StudentDetails details) {
        var checks = new Checks();
        details.check(checks, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        checks.refuse();
    }

    private Student find(StudentId id) {
        return students.findById(id).orElseThrow(NotFound::new);
    }

    private void say(Actor by, String action, Student student) {
        events.publishEvent(new StudentChanged(by.id(), action, student.id(), student.number()));
    }
}
