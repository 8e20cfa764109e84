package lodestar.shared.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What went wrong, for programs and the people behind them (RFC 9457).
///
/// @param type one address for each code; it leads nowhere
/// @param detail the sentence for a person, in their language
/// @param code stable
/// @param current the record as it is now, where somebody else has changed it meanwhile
public record ApiProblem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Fault> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object current) {

    public ApiProblem {
        errors = List.copyOf(errors);
    }

    /// One field that is wrong.
    public record Fault(String field, String code, String detail) {}
}
