package lodestar.meeting;

import lodestar.people.StudentId;

/// A mentor for whom staff may plan a meeting.
///
/// @param batches the codes of the batches in which they have mentees
public record MentorChoice(StudentId id, String name, String number, String batches) {}
