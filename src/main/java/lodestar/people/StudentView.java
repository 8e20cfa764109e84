package lodestar.people;

/// A student's record, for those who keep it.
public record StudentView(StudentId id, StudentDetails details, boolean active, int version) {}
