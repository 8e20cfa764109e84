package lodestar.access;

import java.time.Instant;

/// An open session of somebody. `mark` names it without being its secret.
public record SessionRow(String mark, String device, String address, Instant since, Instant seen) {}
