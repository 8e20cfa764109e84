package lodestar.roster.file;

/// One thing that is wrong in what was handed in. Row 1 is the header of a file, row 0 the file as
/// a whole. `about` is what the sentence for people names: a value, a column, another file; it is
/// cut short, and never a password. The sentence itself is in the words of the room, under the
/// code.
public record Fault(String file, long row, String field, String code, String about) {

    private static final int LONGEST = 80;

    public Fault {
        if (about.length() > LONGEST) {
            about = about.substring(0, LONGEST) + "…";
        }
        about = about.replaceAll("\\p{Cntrl}", "·");
    }

    static Fault ofFile(String file, String code, String about) {
        return new Fault(file, 0, "", code, about);
    }

    static Fault ofHeader(String file, String column, String code, String about) {
        return new Fault(file, 1, column, code, about);
    }

    /// Whether it refuses the whole import rather than one row of it.
    public boolean refusesAll() {
        return row <= 1 || code.startsWith("csv.");
    }
}
