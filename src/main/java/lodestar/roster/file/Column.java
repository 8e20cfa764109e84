package lodestar.roster.file;

import java.util.Locale;
import java.util.Set;

/// One column of a table: its header, the kind of value, and whether a row must have one.
public record Column(String name, Kind kind, boolean isRequired, Set<String> values) {

    /// Kinds of values in roster files.
    public enum Kind {
        ID,
        IDS,
        TEXT,
        TEXTS,
        PAIRS,
        SECRET,
        EMAIL,
        DATE,
        US_DATE,
        MOMENT,
        YEAR,
        WHOLE,
        NUMBER,
        FLAG,
        CHOICE,
        CHOICES
    }

    /// Reads a line like `role choice! student|teacher`; the mark says that a value is required.
    static Column of(String line) {
        var words = line.strip().split("\\s+", 3);
        boolean required = words[1].endsWith("!");
        var kind = required ? words[1].substring(0, words[1].length() - 1) : words[1];
        var values = words.length < 3 ? Set.<String>of() : Set.of(words[2].split("\\|"));
        return new Column(words[0], Kind.valueOf(kind.toUpperCase(Locale.ROOT)), required, values);
    }

    Column named(String other) {
        return new Column(other, kind, isRequired, values);
    }
}
