package lodestar.people;

import static lodestar.people.Role.ADMIN;
import static lodestar.people.Role.COORDINATOR;
import static lodestar.people.Role.COUNSELOR;
import static lodestar.people.Role.FACULTY;
import static lodestar.people.Role.STUDENT;

import java.util.Set;

/// Everything that somebody may be asked to be allowed. A role opens it at all; whether it is open
/// for one record, `Rights` says.
public enum Action {
    SEE_HOME(ADMIN, COORDINATOR, FACULTY, COUNSELOR, STUDENT),
    USE_PROFILE(ADMIN, COORDINATOR, FACULTY, COUNSELOR, STUDENT),
    SEARCH(ADMIN, COORDINATOR, FACULTY, COUNSELOR, STUDENT),

    /// One's own notices, and what one wishes to hear of.
    READ_NOTICES(ADMIN, COORDINATOR, FACULTY, COUNSELOR, STUDENT),
    MANAGE_MAIL(ADMIN),
    MANAGE_WEBHOOKS(ADMIN),

    MANAGE_ACCOUNTS(ADMIN),
    MANAGE_SETTINGS(ADMIN),
    MANAGE_RECORDS(ADMIN),
    IMPORT_ROSTER(ADMIN),
    EXCHANGE_HISTORY(ADMIN),
    EXPORT_PERSON(ADMIN),
    READ_JOURNAL(ADMIN),
    RESTORE_VOIDED(ADMIN),

    /// Courses, batches, students and what belongs to them; faculty only in courses that they
    /// teach.
    READ_RECORDS(ADMIN, COORDINATOR, FACULTY),
    READ_GRADES(ADMIN, COORDINATOR, FACULTY),

    NOMINATE(ADMIN, FACULTY),
    READ_NOMINATION(ADMIN, COORDINATOR, FACULTY),
    DECIDE_NOMINATION(ADMIN, COORDINATOR),

    ALLOCATE(ADMIN, COORDINATOR),
    READ_ALLOCATION(ADMIN, COORDINATOR, FACULTY, STUDENT),

    READ_MEETING(ADMIN, COORDINATOR, FACULTY, STUDENT),
    WRITE_MEETING(ADMIN, COORDINATOR, STUDENT),

    /// A mentee books a meeting with the own mentor, moves it, takes back attendance, answers
    /// polls.
    BOOK_MEETING(STUDENT),
    /// Says when a mentor has time.
    OFFER_TIME(ADMIN, COORDINATOR, STUDENT),
    /// Says from where the own busy times come.
    KEEP_BUSY(STUDENT),

    /// Reads the own meetings by a calendar program. Who is only staff attends none.
    SUBSCRIBE_CALENDAR(FACULTY, STUDENT),

    READ_FOLLOWUP(ADMIN, COORDINATOR, FACULTY, STUDENT),
    WRITE_FOLLOWUP(ADMIN, COORDINATOR, FACULTY, STUDENT),

    /// The text is no secret; accepting it is for the two of a mentorship.
    READ_AGREEMENT(ADMIN, COORDINATOR, FACULTY, COUNSELOR, STUDENT),
    ACCEPT_AGREEMENT(STUDENT);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = Set.of(roles);
    }

    boolean isOpenTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
