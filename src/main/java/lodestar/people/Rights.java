package lodestar.people;

import static lodestar.people.Role.ADMIN;
import static lodestar.people.Role.COORDINATOR;

/// The one place that answers whether an actor may do an action to a record. What it does not name
/// is denied.
final class Rights {

    private Rights() {}

    static boolean may(Actor by, Action action, Subject to) {
        if (!by.may(action)) {
            return false;
        }
        return switch (action) {
            case READ_NOMINATION -> isStaff(by) || isNominator(by, to);
            case NOMINATE -> by.has(ADMIN) || isNominator(by, to);
            case DECIDE_NOMINATION -> isStaff(by) && !isNominator(by, to);
            case READ_GRADES, READ_RECORDS -> isStaff(by) || isTeacher(by, to);
            case READ_ALLOCATION ->
                    isStaff(by) || isSupervisor(by, to) || isMentor(by, to) || isMentee(by, to);
            case ALLOCATE -> isStaff(by);
            case READ_MEETING ->
                    isStaff(by) || isSupervisor(by, to) || isMentor(by, to) || isMentee(by, to);
            case WRITE_MEETING, OFFER_TIME -> isStaff(by) || isMentor(by, to);
            case BOOK_MEETING -> to.mentor() != null && isMentee(by, to);
            case READ_FOLLOWUP ->
                    isStaff(by)
                            || isSupervisor(by, to)
                            || isMentor(by, to)
                            || (isMentee(by, to) && to.isCompleted());
            case WRITE_FOLLOWUP -> isStaff(by) || isSupervisor(by, to) || isMentor(by, to);
            case ACCEPT_AGREEMENT -> isMentor(by, to) || isMentee(by, to);
            case MANAGE_ACCOUNTS,
                    MANAGE_SETTINGS,
                    MANAGE_RECORDS,
                    IMPORT_ROSTER,
                    EXCHANGE_HISTORY,
                    EXPORT_PERSON,
                    READ_JOURNAL,
                    RESTORE_VOIDED,
                    MANAGE_MAIL,
                    MANAGE_WEBHOOKS ->
                    by.has(ADMIN);
            case SEE_HOME,
                    USE_PROFILE,
                    SEARCH,
                    READ_NOTICES,
                    KEEP_BUSY,
                    SUBSCRIBE_CALENDAR,
                    READ_AGREEMENT ->
                    false;
        };
    }

    private static boolean isStaff(Actor by) {
        return by.has(ADMIN) || by.has(COORDINATOR);
    }

    private static boolean isNominator(Actor by, Subject to) {
        return to.nominator() != null && by.is(to.nominator());
    }

    private static boolean isTeacher(Actor by, Subject to) {
        return to.teachers().stream().anyMatch(by::is);
    }

    private static boolean isSupervisor(Actor by, Subject to) {
        return to.supervisor() != null && by.is(to.supervisor());
    }

    private static boolean isMentor(Actor by, Subject to) {
        return to.mentor() != null && by.is(to.mentor());
    }

    private static boolean isMentee(Actor by, Subject to) {
        return to.mentees().stream().anyMatch(by::is);
    }
}
