package lodestar.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.shared.Refused;

/// Who acts. Read afresh for each request, so that a role taken away or an account disabled shuts
/// the door at once.
public record Actor(PersonId id, String name, Set<Role> roles, Locale locale, ZoneId zone) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    /// The machine itself: the command line and what starts on its own.
    public static final Actor SYSTEM =
            new Actor(NOBODY, "Lodestar", Set.of(Role.ADMIN), Locale.ENGLISH, ZoneId.of("UTC"));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// The same, for whom pages are written in this language.
    public Actor reading(Locale language) {
        return new Actor(id, name, roles, language, zone);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /// Runs the programs: sees and decides on every core record.
    public boolean isStaff() {
        return has(Role.ADMIN) || has(Role.COORDINATOR);
    }

    /// Whether they are here for their own sake alone.
    public boolean isStudentOnly() {
        return roles.equals(Set.of(Role.STUDENT));
    }

    /// Whether a role of theirs opens the action at all.
    public boolean may(Action action) {
        return action.isOpenTo(roles);
    }

    /// Whether they may do it to this record.
    public boolean may(Action action, Subject to) {
        return Rights.may(this, action, to);
    }

    public void mustBeAllowed(Action action) {
        Refused.forbidUnless(may(action));
    }

    public void mustBeAllowed(Action action, Subject to) {
        Refused.forbidUnless(may(action, to));
    }

    public boolean is(PersonId other) {
        return id.equals(other);
    }

    public boolean is(FacultyId other) {
        return has(Role.FACULTY) && id.value().equals(other.value());
    }

    public boolean is(StudentId other) {
        return has(Role.STUDENT) && id.value().equals(other.value());
    }

    public Optional<StudentId> student() {
        return has(Role.STUDENT) ? Optional.of(new StudentId(id.value())) : Optional.empty();
    }

    public Optional<FacultyId> faculty() {
        return has(Role.FACULTY) ? Optional.of(new FacultyId(id.value())) : Optional.empty();
    }
}
