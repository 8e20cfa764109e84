package lodestar.allocation;

import java.time.Instant;
import java.util.UUID;

/// Thanks that were said to a mentor.
public record Recognition(UUID id, String words, String by, Instant at) {}
