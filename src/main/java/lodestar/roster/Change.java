package lodestar.roster;

import java.util.List;

/// A record that an import makes, changes or takes for gone.
///
/// @param code its number or code
/// @param fields what is changed of it
public record Change(String code, String name, List<String> fields) {

    public Change {
        fields = List.copyOf(fields);
    }
}
