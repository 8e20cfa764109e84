package lodestar.roster.file;

import java.io.IOException;
import java.time.LocalDate;

/// Finds out what was handed in, and reads it: a OneRoster package, another vendor's files, or our
/// own plain files.
public final class RosterFile {

    private RosterFile() {}

    /// Reads all of it. What is wrong with single rows goes to `rows`; what is wrong with the whole
    /// is in the answer, and then what went to `rows` is to be thrown away.
    public static Reading read(Bundle bundle, LocalDate today, RosterRows rows) throws IOException {
        if (bundle.holds(Manifest.FILE) && !bundle.isSingle()) {
            return new OneRosterReader(bundle, today).read(rows);
        }
        return new PlainReader(bundle, today).read(rows);
    }
}
