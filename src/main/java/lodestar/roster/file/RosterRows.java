package lodestar.roster.file;

import java.io.IOException;
import java.util.List;

/// Takes what is read, row by row, as it streams by.
public interface RosterRows {

    /// A row of a part, with its values in the order of [Part#names]. A faulty row comes too, with
    /// what could be read of its id, so that nobody takes the person for missing.
    void row(Part part, String file, long row, boolean faulty, List<String> values)
            throws IOException;

    /// Something wrong in a row, which comes before the row itself.
    void fault(Fault fault) throws IOException;
}
