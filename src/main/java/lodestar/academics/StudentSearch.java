package lodestar.academics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestar.academics.StudentQueries.Filter;
import lodestar.academics.StudentQueries.Row;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.LongLists;
import lodestar.shared.Order;
import lodestar.shared.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds students among all, for staff. Where few are meant, they are collected by the indexes of
/// words and of numbers, counted and sorted in one statement. Where more are meant than are
/// counted, to walk the list meets a page of them sooner; that a search is such a one is known for
/// a minute.
@Component
class StudentSearch {

    private final JdbcClient database;
    private final LongLists longLists;

    StudentSearch(JdbcClient database, LongLists longLists) {
        this.database = database;
        this.longLists = longLists;
    }

    /// What was found: a page of it, and how many there are in all.
    record Found(List<Row> rows, Counted counted) {}

    /// A search in a batch or a course, or by somebody who does not see all, has a way of its own.
    static boolean isFor(Filter filter, Actor by) {
        return !filter.seek().isEmpty()
                && filter.batch() == null
                && filter.course() == null
                && by.isStaff();
    }

    Found find(Filter filter, Order<Row> order, Cursor from, int limit) {
        String asked = "students sought, " + filter.state().word();
        Map<String, @Nullable Object> words = Map.of("sought", filter.seek().pattern());
        if (!longLists.isLong(asked, words)) {
            var few = few(filter, order, from, limit);
            if (!few.counted().isMore()) {
                return few;
            }
            longLists.remember(asked, words);
        }
        return new Found(onTheWay(filter, order, from, limit), new Counted(Counted.LIMIT + 1));
    }

    /// No rows where they are more than are counted.
    private Found few(Filter filter, Order<Row> order, Cursor from, int limit) {
        var where = new Where("n.found <= " + Counted.LIMIT);
        String sorted = order.of(where, from);
        return database.sql(
                        """
                        with found as materialized (
                            select s.id, s.given_name, s.family_name, s.number, s.email, s.batches,
                                   s.active, s.sort_name, s.version
                              from student s where %s %s limit %d)
                        select s.*, n.found
                          from (select count(*) as found from found) n
                          left join lateral (select * from found s %s %s limit %d) s on true
                        %s
                        """
                                .formatted(
                                        filter.state().condition("s.active"),
                                        filter.seek().among("s", "s"),
                                        Counted.LIMIT + 1,
                                        where,
                                        sorted,
                                        limit,
                                        sorted))
                .params(values(where, filter.seek()))
                .query(
                        (ResultSetExtractor<Found>)
                                row -> {
                                    var rows = new ArrayList<Row>();
                                    int found = 0;
                                    while (row.next()) {
                                        found = row.getInt(10);
                                        if (row.getObject(1) != null) {
                                            rows.add(Row.of(row));
                                        }
                                    }
                                    return new Found(rows, new Counted(found));
                                });
    }

    /// The index of the list holds what is sought; the rows are read of those only that fit.
    private List<Row> onTheWay(Filter filter, Order<Row> order, Cursor from, int limit) {
        var where = new Where(filter.state().condition("s.active"));
        String sorted = order.of(where, from);
        return database.sql(
                        """
                        select s.id, s.given_name, s.family_name, s.number, s.email, s.batches,
                               s.active, s.sort_name, s.version
                          from (select s.id from student s %s %s %s limit %d) met
                          join student s on s.id = met.id
                        %s
                        """
                                .formatted(
                                        where, filter.seek().onTheWay("s"), sorted, limit, sorted))
                .params(values(where, filter.seek()))
                .query((row, n) -> Row.of(row))
                .list();
    }

    private static Map<String, @Nullable Object> values(Where where, Seek seek) {
        Map<String, @Nullable Object> values = new HashMap<>(where.values());
        values.put("sought", seek.pattern());
        values.put("words", seek.letters());
        return values;
    }
}
