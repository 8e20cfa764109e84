package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Somebody who is signed in asked for what they may not do, or for a record that is not there for
/// them.
///
/// @param subject the record that the address names
/// @param detail the method and the address, without what follows its question mark
record Denied(UUID actor, String action, @Nullable UUID subject, String detail)
        implements DomainEvent {

    private static final int LONGEST = 200;
    private static final Pattern RECORD =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                    Pattern.CASE_INSENSITIVE);

    static Optional<Denied> forbidden(HttpServletRequest request) {
        return of(request, "access.denied");
    }

    /// Empty where the address names no record: a mistyped address is nobody's concern.
    static Optional<Denied> notFound(HttpServletRequest request) {
        return of(request, "access.not-found").filter(each -> each.subject != null);
    }

    private static Optional<Denied> of(HttpServletRequest request, String action) {
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        String asked = request.getMethod() + ' ' + request.getRequestURI();
        return Optional.ofNullable(visitor)
                .map(each ->
                        new Denied(
                                each.id(),
                                action,
                                subject(asked),
                                asked.substring(0, Math.min(asked.length(), LONGEST))));
    }

    private static @Nullable UUID subject(String asked) {
        var found = RECORD.matcher(asked);
        return found.find() ? UUID.fromString(found.group()) : null;
    }

    @Override
    public Outcome outcome() {
        return Outcome.DENIED;
    }
}
