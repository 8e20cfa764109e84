package lodestar.shared.web;

import java.util.List;
import java.util.function.Predicate;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, in its order; empty where nothing is.
public record Problems(List<Problem> all) {

    public static final Problems NONE = new Problems(List.of());

    public static Problems of(Refused refused) {
        return new Problems(refused.problems());
    }

    /// Without what is missing in fields that are not there yet, as long as something else is
    /// wrong.
    public Problems missing(Predicate<String> isThere) {
        var left =
                all.stream()
                        .filter(each ->
                                !each.code().equals("required") || isThere.test(each.field()))
                        .toList();
        return left.isEmpty() ? this : new Problems(left);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public @Nullable Problem at(String field) {
        return all.stream().filter(each -> each.field().equals(field)).findFirst().orElse(null);
    }
}
