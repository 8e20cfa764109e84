package lodestar.people;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a faculty member: the id of the person who is one.
public record FacultyId(UUID value) implements Id {

    public PersonId person() {
        return new PersonId(value);
    }
}
