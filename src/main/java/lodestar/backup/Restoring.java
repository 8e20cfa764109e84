package lodestar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestar.backup.Catalog.Reference;
import lodestar.backup.Manifest.Part;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Brings the rows of a backup into tables of the very version that they fit, in the transaction of
/// the connection: what migrations put there gives way, foreign keys are taken off and made again
/// over all rows, and every count is compared.
record Restoring(BackupFile backup, Connection owner) {

    private static final int BUFFER = 1 << 16;

    void run() throws IOException, SQLException {
        Catalog catalog = Catalog.of(owner);
        catalog.sameForAll();
        Map<String, Catalog.Table> tables =
                catalog.tables().stream()
                        .collect(Collectors.toMap(Catalog.Table::name, Function.identity()));
        refuseOtherTables(tables);
        List<Reference> references = catalog.references();
        List<String> triggered = catalog.tablesWithTriggers();
        references.forEach(each ->
                catalog.run(
                        alter(each.table()) + " drop constraint " + Catalog.quoted(each.name())));
        triggered.forEach(each -> catalog.run(alter(each) + " disable trigger user"));
        catalog.run(
                tables.keySet().stream()
                        .sorted()
                        .map(Catalog::quoted)
                        .collect(Collectors.joining(", ", "truncate ", "")));
        CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
        for (Part part : backup.manifest().tables()) {
            fill(part, copies);
        }
        references.forEach(each ->
                catalog.run(
                        "%s add constraint %s %s"
                                .formatted(
                                        alter(each.table()),
                                        Catalog.quoted(each.name()),
                                        each.definition())));
        triggered.forEach(each -> catalog.run(alter(each) + " enable trigger user"));
        backup.manifest()
                .sequences()
                .forEach(each ->
                        catalog.client()
                                .sql("select setval(?::regclass, ?, ?)")
                                .params(
                                        Catalog.quoted(each.sequence()),
                                        each.value(),
                                        each.isCalled())
                                .query(Long.class)
                                .single());
    }

    private void refuseOtherTables(Map<String, Catalog.Table> tables) {
        Map<String, Set<String>> saved =
                backup.manifest().tables().stream()
                        .collect(Collectors.toMap(Part::table, each -> Set.copyOf(each.columns())));
        Map<String, Set<String>> present =
                tables.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> Set.copyOf(each.getValue().columns())));
        boolean same = saved.equals(present);
        if (!same) {
            throw new UnfitBackup(
                    "The tables of the backup are not those of schema %s: it was made of a database that somebody has changed by hand."
                            .formatted(backup.manifest().schema()));
        }
    }

    private void fill(Part part, CopyManager copies) throws IOException, SQLException {
        Measured measured = new Measured();
        long rows;
        try (InputStream in = backup.rows(part, measured)) {
            String table = new Catalog.Table(part.table(), part.columns()).listed();
            rows = copies.copyIn("copy " + table + " from stdin", in, BUFFER);
        }
        backup.compare(part, measured);
        if (rows != part.rows()) {
            throw new UnfitBackup(
                    "%d rows of %s came back instead of %d."
                            .formatted(rows, part.table(), part.rows()));
        }
    }

    private static String alter(String table) {
        return "alter table " + Catalog.quoted(table);
    }
}
