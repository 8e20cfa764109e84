package lodestar.allocation.web;

import java.util.List;
import java.util.stream.Stream;
import lodestar.academics.BatchName;
import lodestar.allocation.AllocationRow;
import lodestar.shared.Order;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;
import lodestar.shared.web.Sorts;

/// The list of allocations.
public record AllocationsPage(
        AllocationQuestion question,
        Order<AllocationRow> order,
        Slice<AllocationRow> rows,
        List<BatchName> batches,
        boolean mayAllocate,
        boolean maySeeVoided,
        boolean isStudents) {

    private static final String LIST = "/allocations";

    public List<MenuItem> tabs(Frame frame) {
        var states = Stream.of("", "ACTIVE", "PAUSED", "CLOSED");
        return (maySeeVoided ? Stream.concat(states, Stream.of(AllocationQuestion.VOIDED)) : states)
                .map(each ->
                        new MenuItem(
                                frame.say("allocation.tab." + (each.isEmpty() ? "ALL" : each)),
                                question.address(LIST, each),
                                each.equals(question.status())))
                .toList();
    }

    public List<Choice> batchChoices() {
        return batches.stream()
                .map(each ->
                        Choice.of(each.id().value().toString(), each.label(), question.batch()))
                .toList();
    }

    /// Whether these are a student's own few, which need neither states nor a file.
    public boolean isOwn() {
        return isStudents && question.status().isEmpty();
    }

    public boolean isFiltered() {
        return !question.q().isEmpty() || !question.batch().isEmpty();
    }

    public boolean isFirst() {
        return !isFiltered() && question.status().isEmpty();
    }

    public String here() {
        return sorts().here();
    }

    public Sorts sorts() {
        return new Sorts(question.address(LIST, question.status()), order);
    }

    public String file() {
        return sorts().at(question.address(LIST + ".csv", question.status()));
    }
}
