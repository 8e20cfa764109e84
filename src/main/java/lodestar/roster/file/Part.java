package lodestar.roster.file;

import java.util.List;

/// What a roster is made of, whatever the format calls it, and the values that are taken of each.
/// The first value is the source's id of the record, the second its status, where it has them.
public enum Part {
    SESSION("sourcedId", "status", "title", "type", "startDate", "endDate", "parentSourcedId"),
    ORG("sourcedId", "status", "parentSourcedId"),
    COURSE("sourcedId", "status", "title", "courseCode"),
    CLASS("sourcedId", "status", "title", "classCode", "courseSourcedId", "termSourcedIds"),
    USER(
            "sourcedId",
            "status",
            "enabledUser",
            "role",
            "username",
            "givenName",
            "familyName",
            "identifier",
            "email"),
    ROLE("sourcedId", "status", "userSourcedId", "roleType", "role"),
    ENROLLMENT("sourcedId", "status", "classSourcedId", "userSourcedId", "role"),
    PERSONAL("sourcedId", "status", "birthDate"),
    ENTRY(
            "student_number",
            "course_code",
            "assessment",
            "weight",
            "marks",
            "total_marks",
            "status",
            "assessed_on"),
    ACHIEVEMENT("student_number", "type", "title", "achieved_on", "description"),
    SKILL("student_number", "category", "skill", "level"),
    FAULT("field", "code", "about");

    /// The most values of any part.
    public static final int WIDTH = 9;

    private final List<String> values;

    Part(String... values) {
        this.values = List.of(values);
    }

    public List<String> names() {
        return values;
    }
}
