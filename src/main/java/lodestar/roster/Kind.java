package lodestar.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Kinds of records that a roster brings. The first six come from a roster package, the others from
/// our own plain files.
public enum Kind {
    COURSES,
    BATCHES,
    STUDENTS,
    FACULTY,
    ENROLMENTS,
    TEACHING,
    ENTRIES,
    ACHIEVEMENTS,
    SKILLS;

    static List<Kind> ofRosters() {
        return Arrays.stream(values()).filter(Kind::isOfRosters).toList();
    }

    boolean isOfRosters() {
        return ordinal() <= TEACHING.ordinal();
    }

    /// The name that programs know.
    public String key() {
        return this == ENTRIES ? "gradebookEntries" : name().toLowerCase(Locale.ROOT);
    }
}
