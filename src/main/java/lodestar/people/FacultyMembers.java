package lodestar.people;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.util.Objects;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Appoints faculty and keeps their records. Nobody is deleted: who has left is inactive.
@Service
@Transactional
public class FacultyMembers {

    private final PersonRepository people;
    private final FacultyRepository faculty;
    private final ApplicationEventPublisher events;

    FacultyMembers(
            PersonRepository people, FacultyRepository faculty, ApplicationEventPublisher events) {
        this.people = people;
        this.faculty = faculty;
        this.events = events;
    }

    public FacultyId appoint(FacultyDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var person = people.save(Person.entered(details.person()));
        var member = faculty.save(FacultyMember.appointed(person.id(), details));
        say(by, "faculty.appointed", member);
        return member.id();
    }

    /// @param version of the record that was read; a later one is not overwritten
    public void describe(FacultyId id, int version, FacultyDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var member = find(id);
        Refused.refuseUnless(Objects.equals(member.version(), version), "stale-version");
        var person = people.findById(id.person()).orElseThrow(NotFound::new);
        people.save(person.described(details.person()));
        say(by, "faculty.changed", faculty.save(member.described(details)));
    }

    /// Says that somebody teaches here again, or no longer.
    public void activate(FacultyId id, boolean isActive, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        var member = faculty.save(find(id).active(isActive));
        say(by, isActive ? "faculty.activated" : "faculty.deactivated", member);
    }

    private static void check(FacultyDetails details) {
        var checks = new Checks();
        details.check(checks);
        checks.refuse();
    }

    private FacultyMember find(FacultyId id) {
        return faculty.findById(id).orElseThrow(NotFound::new);
    }

    private void say(Actor by, String action, FacultyMember member) {
        events.publishEvent(
                new PersonChanged(by.id(), action, member.id().person(), member.number()));
    }
}
