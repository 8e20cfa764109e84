package lodestar.people;

/// What opens functions to a person. STUDENT and FACULTY come from an active student or faculty
/// record, the others are given. Mentor and mentee are relations, never roles.
public enum Role {
    ADMIN,
    COORDINATOR,
    FACULTY,
    COUNSELOR,
    STUDENT
}
