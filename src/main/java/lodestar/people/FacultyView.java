package lodestar.people;

/// A faculty member's record, for those who keep it.
public record FacultyView(FacultyId id, FacultyDetails details, boolean active, int version) {}
