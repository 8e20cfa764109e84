package lodestar.people;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a person.
public record PersonId(UUID value) implements Id {

    public static PersonId next() {
        return new PersonId(Id.next());
    }
}
