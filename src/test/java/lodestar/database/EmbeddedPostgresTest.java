package lodestar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {

    @TempDir static Path home;

    /// Made once, as it takes seconds; each test has tables of its own in it.
    @BeforeAll
    static void anInitdbThatWasCutOffIsBegunAgain() throws IOException {
        Path cutOff = Files.createDirectories(home.resolve("data-in-the-making"));
        Files.writeString(cutOff.resolve("PG_VERSION"), "18\n");
        try (Database database = open()) {
            assertThat(asOwner(database).sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
        }
    }

    @AfterAll
    static void nothingIsLeftBehind() throws IOException {
        open().close();
        assertThat(PostmasterFile.readIn(home.resolve("data"))).isNull();
    }

    @Test
    void a_second_start_finds_what_the_first_one_kept() {
        try (Database first = open()) {
            asOwner(first).sql("create table first_start (name text)").update();
            asOwner(first).sql("insert into first_start values ('Ada')").update();
        }
        try (Database second = open()) {
            assertThat(
                            asOwner(second)
                                    .sql("select name from first_start")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("Ada");
        }
    }

    @Test
    void nothing_is_lost_when_the_server_is_killed() throws IOException {
        Database first = open();
        asOwner(first).sql("create table before_the_kill as select 7 as n").update();
        kill(postmaster().process());
        first.close();

        try (Database second = open()) {
            assertThat(
                            asOwner(second)
                                    .sql("select n from before_the_kill")
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(7);
        }
    }

    @Test
    void a_server_that_outlived_its_process_is_stopped_and_replaced() throws Exception {
        ChildProcess child = ChildProcess.openIn(home);
        child.killAndLeaveTheServer();
        PostmasterFile orphan = postmaster();
        assertThat(orphan.isAlive()).isTrue();

        try (Database next = open()) {
            assertThat(postmaster().process()).isNotEqualTo(orphan.process());
            assertThat(orphan.isAlive()).isFalse();
            assertThat(asOwner(next).sql("select n from kept").query(Integer.class).single())
                    .isEqualTo(ChildProcess.KEPT);
        }
    }

    @Test
    void a_second_instance_is_refused_and_leaves_the_first_alone() {
        try (Database first = open()) {
            assertThatThrownBy(EmbeddedPostgresTest::open)
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining("in use by another running Lodestar");
            assertThat(asOwner(first).sql("select 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void a_command_joins_the_running_server_and_does_not_stop_it() {
        try (Database server = open()) {
            try (Database command = EmbeddedPostgres.open(home, true, true)) {
                assertThat(command.url()).isEqualTo(server.url());
                assertThat(asOwner(command).sql("select 1").query(Integer.class).single())
                        .isEqualTo(1);
            }
            assertThat(asOwner(server).sql("select 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void data_of_another_major_version_is_refused() throws IOException {
        Path version = home.resolve("data").resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(EmbeddedPostgresTest::open)
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining("PostgreSQL 17");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void only_the_owner_of_the_home_may_read_its_passwords() throws IOException {
        open().close();
        assertThat(Files.getPosixFilePermissions(home.resolve(Secrets.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(home))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_wrong_password_does_not_get_in() {
        try (Database database = open()) {
            var intruder = new DriverManagerDataSource(database.url(), "lodestar_owner", "guess");
            assertThatThrownBy(intruder::getConnection).hasMessageContaining("password");
        }
    }

    @Test
    void a_home_of_an_older_release_gets_quick_passwords() throws IOException {
        try (Database first = open()) {
            Login superuser = Secrets.readIn(home).superuser();
            String url = first.url().replaceFirst("/lodestar$", "/postgres");
            var all = new DriverManagerDataSource(url, superuser.user(), superuser.password());
            Login owner = first.owner();
            JdbcClient.create(all)
                    .sql("alter role %s password '%s'".formatted(owner.user(), owner.password()))
                    .update();
            assertThat(rounds(all)).contains("4096", "1");
        }
        try (Database second = open()) {
            assertThat(asOwner(second).sql("select 1").query(Integer.class).single()).isEqualTo(1);
            Login superuser = Secrets.readIn(home).superuser();
            String url = second.url().replaceFirst("/lodestar$", "/postgres");
            assertThat(
                            rounds(
                                    new DriverManagerDataSource(
                                            url, superuser.user(), superuser.password())))
                    .containsOnly("1");
        }
    }

    private static List<String> rounds(DataSource all) {
        return JdbcClient.create(all)
                .sql(
                        """
                        select split_part(split_part(rolpassword, '$', 2), ':', 1)
                        from pg_authid
                        where rolpassword is not null
                        """)
                .query(String.class)
                .list();
    }

    private static Database open() {
        return EmbeddedPostgres.open(home, true, false);
    }

    private static PostmasterFile postmaster() throws IOException {
        PostmasterFile file = PostmasterFile.readIn(home.resolve("data"));
        assertThat(file).isNotNull();
        return file;
    }

    private static void kill(long process) {
        ProcessHandle handle = ProcessHandle.of(process).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();
    }

    private static JdbcClient asOwner(Database database) {
        Login owner = database.owner();
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), owner.user(), owner.password()));
    }
}
