package lodestar.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/// A person who studies here. One who has left stays, inactive.
record Student(
        @Id StudentId id,
        String number,
        @Nullable LocalDate birthDate,
        @Column("spoken_languages") List<String> spoken,
        boolean active,
        @Version @Nullable Integer version) {

    static Student admitted(PersonId person, StudentDetails details) {
        return new Student(
                new StudentId(person.value()),
                details.number(),
                details.birthDate(),
                details.spoken(),
                true,
                null);
    }

    Student described(StudentDetails details) {
        return new Student(
                id, details.number(), details.birthDate(), details.spoken(), active, version);
    }

    Student active(boolean isActive) {
        return new Student(id, number, birthDate, spoken, isActive, version);
    }
}
