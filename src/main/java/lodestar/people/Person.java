package lodestar.people;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// A human. What they are besides (student, faculty) shares their id.
record Person(
        @Id PersonId id,
        String givenName,
        String familyName,
        @Nullable String email,
        String language,
        String zone,
        @Version @Nullable Integer version) {

    static Person entered(PersonDetails details) {
        return new Person(
                PersonId.next(),
                details.givenName(),
                details.familyName(),
                details.emailOrNull(),
                details.language(),
                details.zone(),
                null);
    }

    Person described(PersonDetails details) {
        return new Person(
                id,
                details.givenName(),
                details.familyName(),
                details.emailOrNull(),
                details.language(),
                details.zone(),
                version);
    }
}
