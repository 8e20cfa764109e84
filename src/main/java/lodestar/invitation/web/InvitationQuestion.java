package lodestar.invitation.web;

import java.util.Arrays;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.invitation.Circle;
import lodestar.people.Role;
import lodestar.shared.web.Address;
import org.jspecify.annotations.Nullable;

/// Whom an admin means to invite, as the address and the form say it. What is no role or batch
/// narrows nothing.
public record InvitationQuestion(String role, String batch, Boolean again) {

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    public InvitationQuestion {
        role = role == null ? "" : role;
        batch = batch == null ? "" : batch;
        again = again == null ? Boolean.FALSE : again;
    }

    Circle circle() {
        Role known =
                Arrays.stream(Role.values())
                        .filter(each -> each.name().equals(role))
                        .findFirst()
                        .orElse(null);
        return new Circle(known, batchId(), again);
    }

    private @Nullable BatchId batchId() {
        try {
            return batch.isEmpty() ? null : new BatchId(UUID.fromString(batch));
        } catch (IllegalArgumentException madeUp) {
            return null;
        }
    }

    boolean isNarrowed() {
        return !role.isEmpty() || !batch.isEmpty() || again;
    }

    Address address(String path) {
        return Address.of(path)
                .with("role", role)
                .with("batch", batch)
                .with("again", again ? "true" : null);
    }
}
