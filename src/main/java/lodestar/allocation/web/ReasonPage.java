package lodestar.allocation.web;

import java.util.List;
import lodestar.shared.web.Problems;

/// Asks why before something ends, and says whom it concerns.
///
/// @param act the last part of the words' keys, and of the address: closure, ending, voiding
/// @param about what the title names
/// @param names whom it concerns
public record ReasonPage(
        String act,
        String about,
        String action,
        String back,
        List<String> names,
        String reason,
        Problems problems) {

    public String key(String part) {
        return "allocation." + act + "." + part;
    }
}
