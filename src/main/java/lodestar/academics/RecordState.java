package lodestar.academics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which records a list shows. Those in use, where nothing else is asked.
public enum RecordState {
    ACTIVE,
    INACTIVE,
    ALL;

    /// As it stands in an address; anything else asks for those in use.
    public static RecordState read(@Nullable String typed) {
        for (RecordState each : values()) {
            if (each.word().equals(typed)) {
                return each;
            }
        }
        return ACTIVE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The condition over a column that says whether a record is in use.
    String condition(String active) {
        return switch (this) {
            case ACTIVE -> active;
            case INACTIVE -> "not " + active;
            case ALL -> "true";
        };
    }
}
