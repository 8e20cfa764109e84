package lodestar.shared.api;

import java.util.Map;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// An effect that a rule does not allow, with how its fields are called and, where somebody else
/// was faster, the present record.
final class RefusedEffect extends RuntimeException {

    private final transient Refused refused;
    private final transient Map<String, String> fields;
    private final transient @Nullable Object current;

    RefusedEffect(Refused refused, Map<String, String> fields, @Nullable Object current) {
        super(refused.code(), null, false, false);
        this.refused = refused;
        this.fields = fields;
        this.current = current;
    }

    Refused refused() {
        return refused;
    }

    Map<String, String> fields() {
        return fields;
    }

    @Nullable Object current() {
        return current;
    }
}
