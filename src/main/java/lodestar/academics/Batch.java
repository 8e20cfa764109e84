package lodestar.academics;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/// The students who take one course together over a time. One that is over stays.
record Batch(
        @Id BatchId id,
        String code,
        String name,
        @Column("course_id") CourseId course,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean active,
        @Version @Nullable Integer version) {

    static Batch opened(BatchDetails details) {
        return of(BatchId.next(), details, true, null);
    }

    Batch described(BatchDetails details) {
        return of(id, details, active, version);
    }

    Batch active(boolean isActive) {
        return new Batch(id, code, name, course, startsOn, endsOn, isActive, version);
    }

    private static Batch of(
            BatchId id, BatchDetails details, boolean active, @Nullable Integer version) {
        return new Batch(
                id,
                details.code(),
                details.name(),
                Objects.requireNonNull(details.course()),
                Objects.requireNonNull(details.startsOn()),
                Objects.requireNonNull(details.endsOn()),
                active,
                version);
    }
}
