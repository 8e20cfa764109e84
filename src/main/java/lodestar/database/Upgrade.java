package lodestar.database;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lodestar.shared.Release;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Brings one schema to the version that this release knows. A schema that a newer release has
/// changed is refused, with the release that it needs, unless that is waived: migrations only add,
/// so the release before can go on with it while the new one is rolled out or taken back.
final class Upgrade {

    private final Flyway flyway;
    private final String release;

    Upgrade(Flyway flyway) {
        this(flyway, Release.version());
    }

    Upgrade(Flyway flyway, String release) {
        this.flyway = flyway;
        this.release = release;
    }

    /// The versions that were added.
    List<String> run(boolean newerIsWaived) {
        MigrationInfoService before = flyway.info();
        if (isNewer(before)) {
            if (newerIsWaived) {
                return List.of();
            }
            throw new UnfitDatabase(refusal(before));
        }
        List<String> added =
                flyway.migrate().migrations.stream()
                        .map((MigrateOutput each) -> each.version)
                        .toList();
        known(before).map(MigrationVersion::getVersion).ifPresent(this::note);
        return added;
    }

    boolean isNewer() {
        return isNewer(flyway.info());
    }

    String refusal() {
        return refusal(flyway.info());
    }

    /// The newest version that this release knows; empty where it knows none.
    String known() {
        return known(flyway.info()).map(MigrationVersion::getVersion).orElse("");
    }

    /// The version that the schema has; empty before its first migration.
    String present() {
        return present(flyway.info()).map(MigrationVersion::getVersion).orElse("");
    }

    List<String> pending() {
        return Arrays.stream(flyway.info().pending())
                .map(each -> each.getVersion().getVersion())
                .toList();
    }

    List<String> failed() {
        return Arrays.stream(flyway.info().all())
                .filter(each -> each.getState().isFailed())
                .map(MigrationInfo::getScript)
                .toList();
    }

    private static boolean isNewer(MigrationInfoService info) {
        Optional<MigrationVersion> present = present(info);
        return present.isPresent()
                && known(info).map(known -> present.get().isNewerThan(known)).orElse(true);
    }

    private String refusal(MigrationInfoService info) {
        String version = present(info).map(MigrationVersion::getVersion).orElse("");
        String needed = releaseOf(version).map("Lodestar "::concat).orElse("a newer Lodestar");
        return "This database has the schema %s of %s; this is Lodestar %s. Start %s or newer, or let this one go on for a while by LODESTAR_WAIVE=newer-schema."
                .formatted(version, needed, release, needed);
    }

    private Optional<String> releaseOf(String version) {
        JdbcClient owner = owner();
        if (owner.sql("select to_regclass('schema_release') is null")
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        return owner.sql("select program from schema_release where schema_version = ?")
                .param(version)
                .query(String.class)
                .optional();
    }

    private void note(String version) {
        owner().sql(
                        """
                        insert into schema_release (schema_version, program) values (?, ?)
                        on conflict do nothing
                        """)
                .params(version, release)
                .update();
    }

    private JdbcClient owner() {
        String schema = flyway.getConfiguration().getDefaultSchema();
        return JdbcClient.create(
                new DelegatingDataSource(flyway.getConfiguration().getDataSource()) {
                    @Override
                    public java.sql.Connection getConnection() throws java.sql.SQLException {
                        java.sql.Connection connection = super.getConnection();
                        if (schema != null) {
                            connection.setSchema(schema);
                        }
                        return connection;
                    }
                });
    }

    private static Optional<MigrationVersion> known(MigrationInfoService info) {
        return Arrays.stream(info.all())
                .filter(each -> each.getState().isResolved() && each.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo);
    }

    private static Optional<MigrationVersion> present(MigrationInfoService info) {
        return Arrays.stream(info.applied())
                .filter(each -> !each.getState().isFailed() && each.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo);
    }
}
