package lodestar.roster;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lodestar.roster.file.Mode;
import lodestar.roster.file.Part;
import lodestar.roster.file.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/// The temporary tables of an import, as its steps use them.
///
/// - `staged`: the rows as read, `part` by part; `faulty` says that a row takes no part.
/// - `r_fault`: what is wrong with a row, or, with a `kind`, why a sound one is skipped.
/// - `r_course`, `r_batch`, `r_user`, `r_enrolment`, `r_teaching`: each record that the roster
///   speaks of, with the id that it has or will have, and its `act`: new, changed, same or gone.
@Component
class Scratch {

    /// A new id of version 7; the time is the import's.
    static final String NEW_ID =
            "(current_setting('roster.stamp') || substr(gen_random_uuid()::text, 16))::uuid";

    private static final Duration LONGEST = Duration.ofMinutes(11);

    private final JdbcClient sql;
    private final DataSource source;
    private final Clock clock;

    Scratch(JdbcClient sql, DataSource source, Clock clock) {
        this.sql = sql;
        this.source = source;
        this.clock = clock;
    }

    /// One import at a time, in one transaction, for as long as it needs.
    void open() {
        waitLonger();
        run(
                """
                set local statement_timeout = '10min';
                set local idle_in_transaction_session_timeout = '10min';
                set local lock_timeout = '10min';
                set local plan_cache_mode = auto;
                set local work_mem = '64MB';
                set local temp_buffers = '64MB'
                """);
        sql.sql("select pg_advisory_xact_lock(hashtext('lodestar.roster'))").query(rs -> {});
    }

    /// The pool takes the patience back when it gets the connection back.
    private void waitLonger() {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(source).translate("timeout", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /// Which parts the files speak of as the whole truth.
    void note(Reading reading) {
        var time = "%012x".formatted(clock.millis());
        sql.sql(
                        """
                        select set_config('roster.stamp', :stamp, true),
                               set_config('roster.bulk', :bulk, true)
                        """)
                .param("stamp", time.substring(0, 8) + "-" + time.substring(8) + "-7")
                .param("bulk", bulk(reading))
                .query(rs -> {});
    }

    /// A part is left alone where a row of it hides whose it is: an invalid row is not a missing
    /// person.
    private String bulk(Reading reading) {
        return Stream.of(Part.ORG, Part.COURSE, Part.CLASS, Part.USER, Part.ENROLLMENT)
                .filter(part -> reading.mode(part) == Mode.BULK)
                .filter(part -> !hidesAnId(part))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    boolean hidesAnId(Part part) {
        return sql.sql(
                        """
                        select exists (select from staged
                         where part = :part and faulty and c1 !~ '^[A-Za-z0-9._/@:-]{1,255}$')
                        """)
                .param("part", part.name())
                .query(Boolean.class)
                .single();
    }

    void run(String statements) {
        sql.sql(statements).update();
    }

    int change(String statement) {
        return sql.sql(statement).update();
    }

    /// Rows by their act, faulty and skipped ones.
    Count count(String table, String condition, Kind kind, String faulty) {
        return sql.sql(
                        """
                        select count(*) filter (where act = 'new'),
                               count(*) filter (where act = 'changed'),
                               count(*) filter (where act = 'same'),
                               count(*) filter (where act = 'gone'),
                               (select count(*) from staged where faulty and %s),
                               (select count(*) from r_fault where kind = :kind)
                          from %s where %s
                        """
                                .formatted(faulty, table, condition))
                .param("kind", kind.name())
                .query((rs, _) ->
                        new Count(
                                rs.getInt(1),
                                rs.getInt(2),
                                rs.getInt(3),
                                rs.getInt(4),
                                rs.getInt(5),
                                rs.getInt(6)))
                .single();
    }
}
