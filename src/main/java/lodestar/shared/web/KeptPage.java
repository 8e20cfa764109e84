package lodestar.shared.web;

import java.time.Instant;

/// Says whether and when what was typed was kept.
public record KeptPage(boolean isKept, Instant at) {}
