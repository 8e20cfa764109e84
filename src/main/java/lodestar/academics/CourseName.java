package lodestar.academics;

/// A course as others name it.
public record CourseName(CourseId id, String code, String name) {

    public String label() {
        return name + " (" + code + ")";
    }
}
