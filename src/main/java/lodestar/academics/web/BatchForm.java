package lodestar.academics.web;

import java.util.Objects;
import lodestar.academics.BatchDetails;
import lodestar.academics.BatchQueries;
import lodestar.academics.CourseId;
import lodestar.shared.Checks;
import org.jspecify.annotations.Nullable;

/// What is typed for a batch.
public record BatchForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable CourseId course,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable Integer version) {

    static BatchForm empty(@Nullable CourseId course) {
        return new BatchForm("", "", course, "", "", null);
    }

    static BatchForm of(BatchQueries.View batch) {
        return new BatchForm(
                batch.code(),
                batch.name(),
                batch.course().id(),
                batch.startsOn().toString(),
                batch.endsOn().toString(),
                batch.version());
    }

    BatchForm at(int current) {
        return new BatchForm(code, name, course, startsOn, endsOn, current);
    }

    /// @throws lodestar.shared.Refused with all that is wrong
    BatchDetails details() {
        var checks = new Checks();
        var starts = checks.date(startsOn, "startsOn");
        var ends = checks.date(endsOn, "endsOn");
        var details =
                new BatchDetails(
                        Objects.requireNonNullElse(code, ""),
                        Objects.requireNonNullElse(name, ""),
                        course,
                        starts,
                        ends);
        details.check(checks);
        checks.refuse();
        return details;
    }
}
