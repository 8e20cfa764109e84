package lodestar.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns of a row, read one after the other.
public final class Columns {

    private final ResultSet row;
    private int read;

    public Columns(ResultSet row) {
        this.row = row;
    }

    public <T> T id(Function<UUID, T> kind) throws SQLException {
        return kind.apply(row.getObject(++read, UUID.class));
    }

    public <T> @Nullable T idOrNull(Function<UUID, T> kind) throws SQLException {
        UUID value = row.getObject(++read, UUID.class);
        return value == null ? null : kind.apply(value);
    }

    /// Of an array.
    public <T> Set<T> ids(Function<UUID, T> kind) throws SQLException {
        return Stream.of((UUID[]) row.getArray(++read).getArray())
                .map(kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    public String text() throws SQLException {
        return row.getString(++read);
    }

    public @Nullable String textOrNull() throws SQLException {
        return row.getString(++read);
    }

    public boolean truth() throws SQLException {
        return row.getBoolean(++read);
    }

    public int number() throws SQLException {
        return row.getInt(++read);
    }

    public long longNumber() throws SQLException {
        return row.getLong(++read);
    }

    public Instant time() throws SQLException {
        return row.getObject(++read, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant timeOrNull() throws SQLException {
        OffsetDateTime value = row.getObject(++read, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public @Nullable LocalDate dayOrNull() throws SQLException {
        return row.getObject(++read, LocalDate.class);
    }
}
