package lodestar.agreement;

import java.util.Locale;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// A text has a new version. Pairs that began before keep theirs.
public record AgreementTextChanged(TextKind kind, int version, PersonId by) implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "agreement." + kind.name().toLowerCase(Locale.ROOT) + "-changed";
    }

    @Override
    public @Nullable UUID subject() {
        return null;
    }

    @Override
    public String detail() {
        return Integer.toString(version);
    }
}
