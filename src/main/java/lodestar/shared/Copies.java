package lodestar.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Copies of what other tables say, beside the rows of a list. The database keeps them by its
/// triggers; a word that changes while a row that copies it is being inserted may be missed, so the
/// room compares them once a day.
///
/// A table `x` with copies has a function `x_copies(uuid[])` that mends those rows, and answers how
/// many differed.
@Component
public class Copies {

    private static final int CHUNK = 500;

    private final JdbcClient database;

    Copies(JdbcClient database) {
        this.database = database;
    }

    /// A few rows at a time, so that nobody waits long for one of them.
    ///
    /// @return how many differed
    public int mend(String table) {
        int mended = 0;
        @Nullable UUID last = new UUID(0, 0);
        while (last != null) {
            List<UUID> next =
                    database.sql(
                                    "select id from %s where id > ? order by id limit ?"
                                            .formatted(table))
                            .param(last)
                            .param(CHUNK)
                            .query((row, n) -> row.getObject(1, UUID.class))
                            .list();
            last = next.size() < CHUNK ? null : next.getLast();
            mended +=
                    database.sql("select %s_copies(?)".formatted(table))
                            .param(next.toArray(UUID[]::new))
                            .query((row, n) -> row.getInt(1))
                            .single();
        }
        return mended;
    }
}
