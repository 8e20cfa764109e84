package lodestar.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The conditions of a list: only those that were asked for, so that the database plans for just
/// these. Values go in by name, never as text.
///
/// ```java
/// var where = new Where("n.voided_at is null").and("n.status = :status", "status", filter.status());
/// database.sql("select … from nomination n" + where + " order by …").params(where.values())
/// ```
public final class Where {

    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "");
    private final Map<String, @Nullable Object> values = new HashMap<>();

    public Where(String always) {
        conditions.add(always);
    }

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /// Adds the condition where there is a value; nothing for null and for an empty text.
    public Where and(String condition, String name, @Nullable Object value) {
        if (value == null || "".equals(value)) {
            return this;
        }
        values.put(name, value instanceof Id id ? id.value() : value);
        return and(condition);
    }

    /// Adds the condition where it is asked for.
    public Where when(boolean asked, String condition) {
        return asked ? and(condition) : this;
    }

    public Map<String, @Nullable Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return conditions.toString();
    }
}
