package lodestar.academics.web;

import java.util.Arrays;
import java.util.Objects;
import lodestar.academics.EntryDetails;
import lodestar.academics.EntryStatus;
import lodestar.academics.Mark;
import lodestar.shared.Checks;
import org.jspecify.annotations.Nullable;

/// What is typed for a line of a gradebook.
public record EntryForm(
        @Nullable String assessment,
        @Nullable String weight,
        @Nullable String marks,
        @Nullable String total,
        @Nullable String status,
        @Nullable String assessedOn) {

    static final EntryForm EMPTY = new EntryForm("", "", "", "100", EntryStatus.ENTERED.name(), "");

    static EntryForm of(Mark mark) {
        return new EntryForm(
                mark.assessment(),
                StudentPage.plain(mark.weight()),
                StudentPage.plain(mark.marks()),
                StudentPage.plain(mark.total()),
                mark.status().name(),
                mark.assessedOn() == null ? "" : mark.assessedOn().toString());
    }

    /// One that nobody knows is taken for pending, which counts nowhere.
    EntryStatus chosen() {
        return Arrays.stream(EntryStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElse(EntryStatus.PENDING);
    }

    /// @throws lodestar.shared.Refused with all that is wrong
    EntryDetails details() {
        var checks = new Checks();
        var weighs = checks.decimal(weight, "weight");
        var got = checks.decimal(marks, "marks");
        var of = checks.decimal(total, "total");
        var on = checks.date(assessedOn, "assessedOn");
        checks.refuse();
        var details =
                new EntryDetails(
                        Objects.requireNonNullElse(assessment, ""), weighs, got, of, chosen(), on);
        details.check(checks);
        checks.refuse();
        return details;
    }
}
