package lodestar.allocation.web;

import java.util.Arrays;
import java.util.List;
import lodestar.allocation.MentorFilter.State;
import lodestar.allocation.MentorRow;
import lodestar.program.FocusAreaView;
import lodestar.shared.Order;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;
import lodestar.shared.web.Sorts;

/// The list of mentors.
public record MentorsPage(
        MentorQuestion question,
        Order<MentorRow> order,
        Slice<MentorRow> rows,
        List<FocusAreaView> areas) {

    private static final String LIST = "/mentors";

    public List<MenuItem> tabs(Frame frame) {
        return Arrays.stream(State.values())
                .map(each ->
                        new MenuItem(
                                frame.say("mentor.tab." + each.name()),
                                question.address(LIST, each),
                                each == question.asked()))
                .toList();
    }

    public List<Choice> focusChoices() {
        return areas.stream()
                .map(each -> Choice.of(each.id().value().toString(), each.name(), question.focus()))
                .toList();
    }

    public boolean isFiltered() {
        return !question.q().isEmpty() || !question.focus().isEmpty();
    }

    public boolean isFirst() {
        return !isFiltered() && question.asked() == State.ANY;
    }

    public String here() {
        return sorts().here();
    }

    public Sorts sorts() {
        return new Sorts(question.address(LIST, question.asked()), order);
    }

    public String file() {
        return sorts().at(question.address(LIST + ".csv", question.asked()));
    }

    public String detail(MentorRow mentor) {
        return mentor.number();
    }
}
