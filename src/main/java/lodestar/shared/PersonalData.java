package lodestar.shared;

import java.util.List;

/// What a room keeps about a person, for that person's whole record: each room that keeps anything
/// declares one as a bean.
public record PersonalData(List<Part> parts) {

    public PersonalData {
        parts = List.copyOf(parts);
    }

    public static PersonalData of(Part... parts) {
        return new PersonalData(List.of(parts));
    }

    /// One list of it.
    ///
    /// @param order smaller stands first
    /// @param name `record.<name>` in the words, and its name in the JSON
    /// @param sql reads it; the person is bound as `:person`, each column's name is the field's
    public record Part(int order, String name, String sql) {}
}
