package lodestar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lodestar.LodestarTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What the application's role may not do, on the tables as they are migrated.
@LodestarTest
class DatabaseRolesTest {

    @Autowired JdbcClient application;
    @Autowired Database migrations;

    @Test
    void the_application_signs_in_as_a_role_that_owns_nothing() {
        assertThat(one("select current_user")).isEqualTo("lodestar_app");
        assertThat(
                        application
                                .sql(
                                        "select relname from pg_class where relowner = current_user::regrole")
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    @Test
    void the_application_cannot_change_the_shape_of_anything() {
        assertRefused("create table mine (id int)");
        assertRefused("alter table person add column more text");
        assertRefused("drop table person");
        assertRefused("truncate person");
        assertRefused("create schema mine");
    }

    @Test
    void the_application_cannot_delete_core_records() {
        for (String table : List.of("person", "nomination", "allocation", "meeting", "followup")) {
            assertRefused("delete from " + table + " where false");
        }
    }

    @Test
    void an_append_only_table_is_never_updated() {
        assertThat(tablesCommentedAppendOnly()).isNotEmpty();
        for (String table : tablesCommentedAppendOnly()) {
            assertThat(may(table, "insert")).isTrue();
            assertThat(may(table, "update")).isFalse();
            assertThat(may(table, "delete")).isFalse();
        }
    }

    @Test
    void every_other_table_may_be_read_and_written() {
        List<String> closed =
                application
                        .sql(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                                  and relname <> 'flyway_schema_history'
                                  and not coalesce(obj_description(oid, 'pg_class') ilike 'append only%', false)
                                  and not (has_table_privilege(oid, 'select')
                                           and has_table_privilege(oid, 'insert')
                                           and has_table_privilege(oid, 'update'))
                                """)
                        .query(String.class)
                        .list();
        assertThat(closed).isEmpty();
    }

    @Test
    void the_history_of_migrations_cannot_be_rewritten() {
        assertRefused("update flyway_schema_history set success = true");
    }

    @Test
    void a_statement_and_an_idle_transaction_have_an_end() {
        assertThat(one("show statement_timeout")).isEqualTo("8s");
        assertThat(one("show idle_in_transaction_session_timeout")).isEqualTo("15s");
    }

    @Test
    void migrations_run_as_the_owner() {
        var owner =
                new DriverManagerDataSource(
                        migrations.url(), migrations.owner().user(), migrations.owner().password());
        assertThat(
                        JdbcClient.create(owner)
                                .sql(
                                        "select distinct tableowner from pg_tables where tablename = 'person'")
                                .query(String.class)
                                .single())
                .isEqualTo("lodestar_owner");
    }

    private String one(String sql) {
        return application.sql(sql).query(String.class).single();
    }

    private boolean may(String table, String act) {
        return application
                .sql("select has_table_privilege(:table, :act)")
                .param("table", table)
                .param("act", act)
                .query(Boolean.class)
                .single();
    }

    private List<String> tablesCommentedAppendOnly() {
        return application
                .sql(
                        """
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace
                          and obj_description(oid, 'pg_class') ilike 'append only%'
                        """)
                .query(String.class)
                .list();
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> application.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
