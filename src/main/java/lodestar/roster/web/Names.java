package lodestar.roster.web;

import org.jspecify.annotations.Nullable;

/// What a file is called by whoever hands it in: shown, never used as a path.
final class Names {

    private static final int LONGEST = 120;

    private Names() {}

    static String of(@Nullable String name) {
        var last = name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
        var plain = last.replaceAll("[\\p{Cntrl}\"]", "").strip();
        if (plain.isEmpty()) {
            return "roster.csv";
        }
        return plain.substring(Math.max(0, plain.length() - LONGEST));
    }
}
