package lodestar.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the settings and the focus areas. Everybody may.
@Component
public class ProgramQueries {

    private final JdbcClient database;

    ProgramQueries(JdbcClient database) {
        this.database = database;
    }

    public Settings settings() {
        return database.sql(
                        """
                        select institution, zone, language, mentor_capacity, reason_required, meeting_minutes, cancel_hours,
                               most_moves, silent_days, is_demo, version
                          from program
                        """)
                .query((row, n) ->
                        new Settings(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getBoolean(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getInt(9),
                                row.getBoolean(10),
                                row.getInt(11)))
                .single();
    }

    /// Those that can be chosen, in their order.
    public List<FocusAreaView> offered() {
        return database.sql(
                        """
                        select id, name, description, active, version
                          from focus_area
                         where active
                         order by position, name
                        """)
                .query((row, n) -> view(row))
                .list();
    }

    /// All of them, also those no longer offered.
    public List<FocusAreaView> all() {
        return database.sql(
                        """
                        select id, name, description, active, version
                          from focus_area
                         order by active desc, position, name
                        """)
                .query((row, n) -> view(row))
                .list();
    }

    public Optional<FocusAreaView> focusArea(FocusAreaId id) {
        return database.sql(
                        "select id, name, description, active, version from focus_area where id = ?")
                .param(id.value())
                .query((row, n) -> view(row))
                .optional();
    }

    private static FocusAreaView view(ResultSet row) throws SQLException {
        return new FocusAreaView(
                new FocusAreaId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getInt(5));
    }
}
