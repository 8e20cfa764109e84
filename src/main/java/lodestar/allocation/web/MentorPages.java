package lodestar.allocation.web;

import java.util.Optional;
import lodestar.allocation.AllocationFilter;
import lodestar.allocation.AllocationListQueries;
import lodestar.allocation.AllocationQueries;
import lodestar.allocation.MentorQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Cursor;
import org.springframework.stereotype.Component;

/// Puts a mentor's page together.
@Component
class MentorPages {

    private static final int LATEST = 20;

    private final MentorQueries mentors;
    private final AllocationQueries mentorships;
    private final AllocationListQueries allocations;

    MentorPages(
            MentorQueries mentors,
            AllocationQueries mentorships,
            AllocationListQueries allocations) {
        this.mentors = mentors;
        this.mentorships = mentorships;
        this.allocations = allocations;
    }

    Optional<MentorPage> page(StudentId id, Actor by) {
        return mentors.find(id, by)
                .map(mentor ->
                        new MentorPage(
                                mentor,
                                mentorships.caseload(id, by),
                                allocations.read(AllocationFilter.of(id), Cursor.START, LATEST, by),
                                by.may(Action.ALLOCATE),
                                by.is(id)));
    }
}
