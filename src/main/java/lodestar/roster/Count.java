package lodestar.roster;

/// How many records of a kind an import makes, changes, leaves, deactivates; how many rows are
/// faulty, and how many wait for a faulty one.
public record Count(int fresh, int changed, int same, int gone, int faulty, int skipped) {

    static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    /// Whether applying it would do anything.
    public boolean isChange() {
        return fresh + changed + gone > 0;
    }
}
