package lodestar.people;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a student: the id of the person who is one.
public record StudentId(UUID value) implements Id {

    public PersonId person() {
        return new PersonId(value);
    }
}
