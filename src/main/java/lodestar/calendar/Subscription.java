package lodestar.calendar;

import java.util.function.Supplier;
import lodestar.people.PersonId;

/// What stands behind a secret address now.
///
/// @param mark changes whenever the file does; known without writing the file
/// @param file writes it
public record Subscription(PersonId reader, String mark, Supplier<String> file) {}
