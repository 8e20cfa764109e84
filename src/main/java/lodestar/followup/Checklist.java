package lodestar.followup;

import java.time.Instant;
import lodestar.followup.file.FileKind;

/// The checklist file of a follow-up, without its content.
///
/// @param name as it is saved: what the person called it, with the ending of its true kind
public record Checklist(String name, FileKind kind, int bytes, Instant addedAt) {

    public static final int LARGEST = 10 << 20;
}
