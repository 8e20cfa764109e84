package lodestar.followup;

import java.util.ArrayList;
import java.util.List;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.Role;

/// Which follow-ups somebody may see, as a condition over `followup f` with `:me`: staff all, a
/// mentor those of present mentees, a supervisor those of the allocations, a mentee the completed
/// ones. Voided ones only an admin.
final class Scope {

    private Scope() {}

    /// For one row that is found by its key.
    static String ofOne(Actor by) {
        if (by.isStaff()) {
            return by.may(Action.RESTORE_VOIDED) ? "true" : "f.voided_at is null";
        }
        List<String> ways = new ArrayList<>(List.of("false"));
        if (by.has(Role.STUDENT)) {
            ways.add("f.student_id = :me and f.status = 'COMPLETED'");
            ways.add(
                    """
                    exists (select from mentorship own
                             where own.allocation_id = f.allocation_id and own.mentee_id = f.student_id
                               and own.mentor_id = :me and own.ended_at is null)
                    """);
        }
        if (by.has(Role.FACULTY)) {
            ways.add(
                    """
                    exists (select from allocation own where own.id = f.allocation_id and own.supervisor_id = :me)
                    """);
        }
        return "f.voided_at is null and (" + String.join(" or ", ways) + ")";
    }

    /// For a list: begins at what is one's own, so that it costs the same among a million others.
    static String ofMany(Actor by) {
        if (by.isStaff()) {
            return "true";
        }
        List<String> ways = new ArrayList<>(List.of("select null::uuid where false"));
        if (by.has(Role.STUDENT)) {
            ways.add(
                    """
                    select own.id from followup own where own.student_id = :me and own.status = 'COMPLETED'
                    """);
            ways.add(
                    """
                    select own.id from mentorship pair
                      join followup own on own.allocation_id = pair.allocation_id and own.student_id = pair.mentee_id
                     where pair.mentor_id = :me and pair.ended_at is null
                    """);
        }
        if (by.has(Role.FACULTY)) {
            ways.add(
                    """
                    select own.id from allocation led join followup own on own.allocation_id = led.id
                     where led.supervisor_id = :me
                    """);
        }
        return "f.id in (" + String.join(" union all ", ways) + ")";
    }
}
