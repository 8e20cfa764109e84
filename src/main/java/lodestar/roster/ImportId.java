package lodestar.roster;

import java.util.UUID;
import lodestar.shared.Id;

/// Names one import.
public record ImportId(UUID value) implements Id {

    static ImportId next() {
        return new ImportId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
