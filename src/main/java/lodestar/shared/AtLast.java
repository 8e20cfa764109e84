package lodestar.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What an act writes down of itself: the journal, what people are told, that its form was used.
/// Kept until the act is whole, then written in its transaction, all in one go. Outside an act, and
/// where somebody pretends another time, it is written at once.
///
/// What is kept for the end cannot be read before it.
@Component
public class AtLast {

    /// A long act writes it down in between.
    private static final int MOST = 500;

    private static final ScopedValue<Act> PRESENT = ScopedValue.newInstance();

    private final JdbcTemplate database;

    AtLast(JdbcTemplate database) {
        this.database = database;
    }

    /// @param sql with a question mark for each value
    public record Statement(String sql, List<@Nullable Object> values) {}

    /// Something of which an act may have several to write, which are written together.
    public interface Book<T> {

        List<Statement> statements(List<T> entries);
    }

    public <T> void write(Book<T> book, List<T> entries) {
        Act act = PRESENT.isBound() ? PRESENT.get() : null;
        if (act != null && act.transaction() == transaction() && !Time.PRETENDED.isBound()) {
            act.keep(book, entries);
            if (act.size() >= MOST) {
                run(act.take());
            }
        } else {
            run(book.statements(entries));
        }
    }

    /// Does an act in the present transaction, and writes down what it left for its end.
    <T> T after(Supplier<T> act) {
        var present = new Act(transaction(), new LinkedHashMap<>());
        return ScopedValue.where(PRESENT, present)
                .call(() -> {
                    T done = act.get();
                    run(present.take());
                    return done;
                });
    }

    private void run(List<Statement> statements) {
        if (!statements.isEmpty()) {
            // the driver sends them together and waits once
            database.update(
                    statements.stream().map(Statement::sql).collect(Collectors.joining(";\n")),
                    statements.stream().flatMap(each -> each.values().stream()).toArray());
        }
    }

    /// What the present transaction is known by: the connection that it holds.
    private @Nullable Object transaction() {
        return TransactionSynchronizationManager.getResource(
                Objects.requireNonNull(database.getDataSource()));
    }

    /// An act under way.
    private record Act(@Nullable Object transaction, Map<Book<?>, List<Object>> kept) {

        void keep(Book<?> book, List<?> entries) {
            kept.computeIfAbsent(book, each -> new ArrayList<>()).addAll(entries);
        }

        int size() {
            return kept.values().stream().mapToInt(List::size).sum();
        }

        List<Statement> take() {
            List<Statement> all = new ArrayList<>();
            kept.forEach((book, entries) -> all.addAll(written(book, entries)));
            kept.clear();
            return all;
        }

        @SuppressWarnings("unchecked") // a book is kept with entries of its own only
        private static <T> List<Statement> written(Book<T> book, List<Object> entries) {
            return book.statements((List<T>) entries);
        }
    }
}
