package lodestar.shared.web;

import org.jspecify.annotations.Nullable;

/// One thing that a reader may pick in a list, a group of radios or checkboxes, or a field that
/// searches.
///
/// @param value what the form sends
/// @param detail a second, quieter line: a number, a course, a batch
/// @param chosen whether it is picked now
public record Choice(String value, String label, @Nullable String detail, boolean chosen) {

    public static Choice of(String value, String label, @Nullable String chosen) {
        return new Choice(value, label, null, value.equals(chosen));
    }
}
