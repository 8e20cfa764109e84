package lodestar.academics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The last change of a line of a gradebook.
///
/// @param by the name of who made it; null for an import
public record EntryChange(int version, Instant at, @Nullable String by) {}
