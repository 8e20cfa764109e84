package lodestar.people;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A person who teaches here. One who has left stays, inactive.
@Table("faculty")
record FacultyMember(
        @Id FacultyId id, String number, boolean active, @Version @Nullable Integer version) {

    static FacultyMember appointed(PersonId person, FacultyDetails details) {
        return new FacultyMember(new FacultyId(person.value()), details.number(), true, null);
    }

    FacultyMember described(FacultyDetails details) {
        return new FacultyMember(id, details.number(), active, version);
    }

    FacultyMember active(boolean isActive) {
        return new FacultyMember(id, number, isActive, version);
    }
}
