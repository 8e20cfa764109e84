package lodestar.followup;

import lodestar.people.StudentId;

/// A student about whom somebody may write.
public record MenteeChoice(StudentId id, String name, String number) {}
