package lodestar.shared.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What somebody had typed into a form and not sent.
///
/// @param fields by name, as the browser sent them
public record Draft(Map<String, List<String>> fields, Instant keptAt) {}
