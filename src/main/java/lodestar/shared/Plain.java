package lodestar.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Typed text as it is kept: composed (NFC), so that equal looks equal, and without characters that
/// nobody sees, or that turn round what follows them.
public final class Plain {

    private static final Pattern BLANKS = Pattern.compile("[\\p{IsWhite_Space}\\p{Cntrl}]+");
    private static final Pattern OVERRIDES = Pattern.compile("[\u202d\u202e]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Plain() {}

    /// One line: every run of blanks and control characters is one blank, none around it.
    public static String line(@Nullable String typed) {
        return typed == null ? "" : BLANKS.matcher(composed(typed)).replaceAll(" ").strip();
    }

    /// Some lines, without blanks around them.
    public static String lines(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String ended = composed(typed).replace("\r\n", "\n").replace('\r', '\n');
        return UNSEEN.matcher(ended).replaceAll("").strip();
    }

    private static String composed(String typed) {
        return Normalizer.normalize(OVERRIDES.matcher(typed).replaceAll(""), Normalizer.Form.NFC);
    }
}
