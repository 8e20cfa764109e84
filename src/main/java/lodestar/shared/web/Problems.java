package lodestar.shared.web;

import java.util.List;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, in its order; empty where nothing is.
public record Problems(List<Problem> all) {

    public static final Problems NONE = new Problems(List.of());

    public static Problems of(Refused refused) {
        return new Problems(refused.problems());
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public @Nullable Problem at(String field) {
        return all.stream().filter(each -> each.field().equals(field)).findFirst().orElse(null);
    }
}
