package lodestar.nomination.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lodestar.nomination.NominationRow;
import lodestar.nomination.NominationStatus;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Sorts;

/// The list of nominations, and what was asked of it.
public record ListPage(
        ListQuestion question,
        Sorts sorts,
        Slice<NominationRow> rows,
        List<Choice> courses,
        List<Choice> batches,
        Actor by) {

    public String value(String name) {
        return question.value(name);
    }

    public boolean isFiltered() {
        return question.filter().isSet();
    }

    public String here() {
        return sorts.here();
    }

    /// The same file with the source module's names.
    public String source() {
        return sorts.at(question.address("/exchange/files/nominations.csv"));
    }

    public String download() {
        return sorts.at(question.address("/nominations.csv"));
    }

    public boolean seesAll() {
        return by.isStaff();
    }

    public boolean canNominate() {
        return by.may(Action.NOMINATE);
    }

    public boolean canSeeVoided() {
        return by.may(Action.RESTORE_VOIDED);
    }

    public boolean showsVoided() {
        return question.filter().isVoided();
    }

    public List<Choice> states(Frame frame) {
        return Arrays.stream(NominationStatus.values())
                .map(each ->
                        Choice.of(
                                each.name(),
                                Objects.requireNonNull(frame.say("nomination.status." + each)),
                                value("status")))
                .toList();
    }
}
