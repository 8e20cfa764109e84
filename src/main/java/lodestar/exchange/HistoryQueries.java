package lodestar.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads imports of history and what was wrong in them.
@Service
public class HistoryQueries {

    private static final String IMPORT =
            """
            select i.id, i.title, i.kind, trim(p.given_name || ' ' || p.family_name), i.made_at, i.state, i.done,
                   i.total, i.fresh, i.same, i.faulty, i.ignored, i.content is not null and i.faulty > 0
              from exchange_import i join person p on p.id = i.by_person
            """;

    private final JdbcClient database;
    private final HistoryStore store;

    HistoryQueries(JdbcClient database, HistoryStore store) {
        this.database = database;
        this.store = store;
    }

    /// The latest imports, newest first.
    public List<HistoryView> latest(int count, Actor by) {
        by.mustBeAllowed(Action.EXCHANGE_HISTORY);
        return database.sql(IMPORT + "order by i.made_at desc limit ?")
                .param(count)
                .query((row, n) -> view(row))
                .list();
    }

    public Optional<HistoryView> find(HistoryId id, Actor by) {
        by.mustBeAllowed(Action.EXCHANGE_HISTORY);
        return database.sql(IMPORT + "where i.id = ?")
                .param(id.value())
                .query((row, n) -> view(row))
                .optional();
    }

    /// What was wrong, from the line `from` on.
    public List<HistoryFault> faults(HistoryId id, int from, int count, Actor by) {
        by.mustBeAllowed(Action.EXCHANGE_HISTORY);
        return database.sql(
                        """
                        select row, field, code, arguments from exchange_fault
                         where import_id = ? and seq >= ? order by seq limit ?
                        """)
                .params(id.value(), from, count)
                .query((row, n) ->
                        new HistoryFault(
                                row.getInt(1),
                                Problem.of(row.getString(3))
                                        .at(row.getString(2))
                                        .with((Object[]) row.getArray(4).getArray())))
                .list();
    }

    /// The faulty rows as a file to mend and load again; nothing where none is kept. Once an import
    /// is applied, they are all that is kept of its file.
    public Optional<byte[]> faultyRows(HistoryId id, Actor by) {
        return find(id, by)
                .filter(HistoryView::hasFile)
                .flatMap(view ->
                        store.content(id)
                                .map(content ->
                                        view.state() == HistoryState.APPLIED
                                                ? content
                                                : Histories.faulty(content, faultyOnes(id))));
    }

    private Set<Integer> faultyOnes(HistoryId id) {
        return Set.copyOf(
                database.sql("select distinct row from exchange_fault where import_id = ?")
                        .param(id.value())
                        .query((row, n) -> row.getInt(1))
                        .list());
    }

    private static HistoryView view(ResultSet row) throws SQLException {
        return new HistoryView(
                new HistoryId(row.getObject(1, UUID.class)),
                row.getString(2),
                HistoryKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                HistoryState.valueOf(row.getString(6)),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                List.of((String[]) row.getArray(12).getArray()),
                row.getBoolean(13));
    }
}
