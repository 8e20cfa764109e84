package lodestar.academics;

/// A batch as others name it, with the course that it belongs to.
public record BatchName(BatchId id, CourseId course, String code, String name) {

    public String label() {
        return name + " (" + code + ")";
    }
}
