package lodestar.allocation;

import java.util.List;
import lodestar.people.StudentId;

/// A few words about one mentorship of an allocation.
///
/// @param kind of the tag that shows it
/// @param key of the words, with what they are about
public record PairNote(StudentId mentee, String kind, String key, List<Object> arguments) {}
