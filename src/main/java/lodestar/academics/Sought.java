package lodestar.academics;

import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.shared.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which students the words of a list mean, as ` and …` of a statement that binds `:sought` and
/// `:few`. Staff seek among all: where they mean few, these are collected first; where they mean
/// more than are counted, to walk the list meets a page of them sooner.
///
/// @param few their ids, where they are few
/// @param counted how many they are, where that is known by this
record Sought(String condition, UUID[] few, @Nullable Counted counted) {

    private static final UUID[] NONE = {};

    static Sought by(StudentQueries.Filter filter, Actor by, JdbcClient database) {
        Seek seek = filter.seek();
        boolean isAmongAll = filter.batch() == null && filter.course() == null && by.isStaff();
        if (seek.isEmpty() || seek.isNumber() || !isAmongAll) {
            return new Sought(seek.condition("p"), NONE, null);
        }
        UUID[] found =
                database.sql(
                                """
                                select s.id
                                  from person p
                                  join student s on s.id = p.id
                                 where p.search like (select fold(:sought)) and %s
                                 limit %d
                                """
                                        .formatted(
                                                filter.state().condition("s.active"),
                                                Counted.LIMIT + 1))
                        .param("sought", seek.pattern())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list()
                        .toArray(UUID[]::new);
        var counted = new Counted(found.length);
        return counted.isMore()
                ? new Sought(seek.onTheWay("p"), NONE, counted)
                : new Sought(" and p.id = any (:few) ", found, counted);
    }
}
