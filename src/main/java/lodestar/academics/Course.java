package lodestar.academics;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/// What is taught. One that is no longer taught stays, inactive.
record Course(
        @Id CourseId id,
        String code,
        String name,
        @Column("parent_id") @Nullable CourseId parent,
        boolean active,
        @Version @Nullable Integer version) {

    static Course opened(CourseDetails details) {
        return new Course(
                CourseId.next(), details.code(), details.name(), details.parent(), true, null);
    }

    Course described(CourseDetails details) {
        return new Course(id, details.code(), details.name(), details.parent(), active, version);
    }

    Course active(boolean isActive) {
        return new Course(id, code, name, parent, isActive, version);
    }
}
