package lodestar.academics;

import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;
import lodestar.shared.Id;
import org.jspecify.annotations.Nullable;

/// A record of the institution was made or changed.
///
/// @param what as the journal shows it: `course.opened`
/// @param record that was changed
/// @param of the student whom it concerns
/// @param name a code, a number or a title that tells it from others
public record RecordChanged(
        PersonId by, String what, Id record, @Nullable StudentId of, String name)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return what;
    }

    @Override
    public UUID subject() {
        return record.value();
    }

    @Override
    public @Nullable UUID student() {
        return of == null ? null : of.value();
    }

    @Override
    public String detail() {
        return name;
    }
}
