package lodestar.shared.web;

/// A point in time for a reader: for the machine (`datetime`), in full words with its zone
/// (`exact`), and from now (`relative`).
public record Moment(String datetime, String exact, String relative, String day, String clock) {}
