package lodestar.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestar.shared.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who somebody is who is not here: for what is read or sent in their name without a session, such
/// as a calendar. A disabled account is nobody.
@Component
public class Actors {

    private final JdbcClient database;
    private final Languages languages;

    Actors(JdbcClient database, Languages languages) {
        this.database = database;
        this.languages = languages;
    }

    public Optional<Actor> find(PersonId person) {
        return database.sql(
                        """
                        select trim(p.given_name || ' ' || p.family_name), p.roles, p.language, p.zone,
                               coalesce(s.active, false), coalesce(f.active, false)
                          from person p
                          left join student s on s.id = p.id
                          left join faculty f on f.id = p.id
                         where p.id = ? and p.active
                        """)
                .param(person.value())
                .query((row, n) ->
                        new Actor(
                                new PersonId(person.value()),
                                row.getString(1),
                                roles(row),
                                languages.of(row.getString(3)),
                                ZoneId.of(row.getString(4))))
                .optional();
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (String name : List.of((String[]) row.getArray(2).getArray())) {
            roles.add(Role.valueOf(name));
        }
        if (row.getBoolean(5)) {
            roles.add(Role.STUDENT);
        }
        if (row.getBoolean(6)) {
            roles.add(Role.FACULTY);
        }
        return roles;
    }
}
