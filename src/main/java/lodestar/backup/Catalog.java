package lodestar.backup;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lodestar.backup.Manifest.Counter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What is in the institution's schema, as the owner sees it in the present transaction.
record Catalog(JdbcClient client) {

    private static final String HISTORY = "flyway_schema_history";

    static Catalog of(Connection connection) {
        return new Catalog(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /// A table and the columns that are not computed from others.
    record Table(String name, List<String> columns) {

        /// With its columns, as `copy` wants it.
        String listed() {
            return quoted(name)
                    + columns.stream()
                            .map(Catalog::quoted)
                            .collect(Collectors.joining(", ", " (", ")"));
        }
    }

    /// A foreign key and how it is made again.
    record Reference(String table, String name, String definition) {}

    /// Tables whose rows last. Which migrations have run is not copied: a restore runs them.
    List<Table> tables() {
        return client.sql(
                        """
                        select c.relname,
                               array(select a.attname::text from pg_attribute a
                                     where a.attrelid = c.oid and a.attnum > 0
                                       and not a.attisdropped and a.attgenerated = ''
                                     order by a.attnum)
                        from pg_class c
                        where c.relnamespace = current_schema()::regnamespace
                          and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> ?
                        order by c.relname
                        """)
                .param(HISTORY)
                .query((row, n) ->
                        new Table(
                                row.getString(1),
                                Arrays.asList((String[]) row.getArray(2).getArray())))
                .list();
    }

    List<Counter> counters() {
        List<String> names =
                client.sql(
                                """
                                select c.relname from pg_class c
                                where c.relnamespace = current_schema()::regnamespace
                                  and c.relkind = 'S' and c.relpersistence = 'p'
                                order by c.relname
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        return names.stream().map(this::counter).toList();
    }

    private Counter counter(String name) {
        return client.sql("select last_value, is_called from " + quoted(name))
                .query((row, n) -> new Counter(name, row.getLong(1), row.getBoolean(2)))
                .single();
    }

    List<Reference> references() {
        return client.sql(
                        """
                        select t.relname, c.conname, pg_get_constraintdef(c.oid)
                        from pg_constraint c join pg_class t on t.oid = c.conrelid
                        where c.connamespace = current_schema()::regnamespace and c.contype = 'f'
                        order by 1, 2
                        """)
                .query((row, n) ->
                        new Reference(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<String> tablesWithTriggers() {
        return client.sql(
                        """
                        select distinct t.relname from pg_trigger g join pg_class t on t.oid = g.tgrelid
                        where t.relnamespace = current_schema()::regnamespace
                          and not g.tgisinternal and g.tgenabled = 'O' order by 1
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    boolean hasRows(String table) {
        return client.sql("select to_regclass(?) is not null")
                        .param(table)
                        .query(Boolean.class)
                        .single()
                && client.sql("select exists (select from " + quoted(table) + ")")
                        .query(Boolean.class)
                        .single();
    }

    String postgres() {
        return client.sql("select current_setting('server_version')").query(String.class).single();
    }

    /// How values are written and read, whatever the session has been set to; and no time limits.
    void sameForAll() {
        for (String setting :
                List.of(
                        "datestyle = 'ISO, YMD'",
                        "intervalstyle = 'postgres'",
                        "timezone = 'UTC'",
                        "bytea_output = 'hex'",
                        "extra_float_digits = 1",
                        "statement_timeout = 0",
                        "idle_in_transaction_session_timeout = 0",
                        "lock_timeout = '20s'")) {
            run("set local " + setting);
        }
    }

    void run(String sql) {
        client.sql(sql).update();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
