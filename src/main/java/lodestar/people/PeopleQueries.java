package lodestar.people;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the records of people for those who keep them.
@Component
public class PeopleQueries {

    private final JdbcClient database;

    PeopleQueries(JdbcClient database) {
        this.database = database;
    }

    public Optional<StudentView> student(StudentId id, Actor by) {
        if (!by.may(MANAGE_RECORDS)) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select p.given_name, p.family_name, coalesce(p.email, ''), p.language, p.zone,
                               s.number, s.birth_date, s.spoken_languages, s.active, s.version
                          from student s
                          join person p on p.id = s.id
                         where s.id = ?
                        """)
                .param(id.value())
                .query((row, n) -> {
                    var details =
                            new StudentDetails(
                                    person(row),
                                    row.getString(6),
                                    row.getObject(7, LocalDate.class),
                                    List.of((String[]) row.getArray(8).getArray()));
                    return new StudentView(id, details, row.getBoolean(9), row.getInt(10));
                })
                .optional();
    }

    public Optional<FacultyView> faculty(FacultyId id, Actor by) {
        if (!by.may(MANAGE_RECORDS)) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select p.given_name, p.family_name, coalesce(p.email, ''), p.language, p.zone,
                               f.number, f.active, f.version
                          from faculty f
                          join person p on p.id = f.id
                         where f.id = ?
                        """)
                .param(id.value())
                .query((row, n) ->
                        new FacultyView(
                                id,
                                new FacultyDetails(person(row), row.getString(6)),
                                row.getBoolean(7),
                                row.getInt(8)))
                .optional();
    }

    /// Somebody to ask.
    public record Contact(String name, @Nullable String email) {}

    /// Those who run the programs, for everybody.
    public List<Contact> coordinators(int limit) {
        return database.sql(
                        """
                        select trim(given_name || ' ' || family_name), email
                          from person
                         where active and roles @> array['COORDINATOR']
                         order by sort_name, id
                         limit ?
                        """)
                .param(limit)
                .query((row, n) -> new Contact(row.getString(1), row.getString(2)))
                .list();
    }

    private static PersonDetails person(ResultSet row) throws SQLException {
        return new PersonDetails(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
