package lodestar.meeting.web;

import java.util.Arrays;
import java.util.List;
import lodestar.meeting.MeetingRow;
import lodestar.meeting.MeetingStatus;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Order;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;
import lodestar.shared.web.Sorts;
import org.jspecify.annotations.Nullable;

/// The list of meetings and what was asked of it.
///
/// @param mentor who was asked for, as a combobox shows it; null for all
/// @param mayPlan whether the reader may plan meetings: staff, and mentors with mentees
public record MeetingListPage(
        MeetingQuestion question,
        Order<MeetingRow> order,
        Slice<MeetingRow> rows,
        @Nullable Choice mentor,
        boolean mayPlan,
        Actor by) {

    static final String AGENDA = "/meetings/agenda";
    static final String WEEK = "/meetings/week";
    static final String ALL = "/meetings";

    public String value(String name) {
        return question.value(name);
    }

    public boolean isFiltered() {
        return question.filter().isSet();
    }

    public boolean isStaff() {
        return by.isStaff();
    }

    /// Whether these are a mentee's own few, which need neither a filter by status nor a file.
    public boolean isMentees() {
        return !mayPlan && by.isStudentOnly();
    }

    public boolean seesVoided() {
        return by.may(Action.RESTORE_VOIDED);
    }

    public List<Choice> mentors() {
        return mentor == null ? List.of() : List.of(mentor);
    }

    public String here() {
        return sorts().here();
    }

    public Sorts sorts() {
        return new Sorts(question.address("/meetings"), order);
    }

    /// The same file with the source module's names.
    public String source() {
        return sorts().at(question.address("/exchange/files/meetings.csv"));
    }

    public String download() {
        return sorts().at(question.address("/meetings.csv"));
    }

    public List<Choice> states(Frame frame) {
        return Arrays.stream(MeetingStatus.values())
                .map(each ->
                        Choice.of(each.name(), Shown.word(frame, each), question.value("status")))
                .toList();
    }

    /// The views of meetings; `here` is the address of the present one.
    static List<MenuItem> tabs(Frame frame, String here) {
        return List.of(
                tab(frame.say("meeting.agenda"), AGENDA, here),
                tab(frame.say("meeting.week"), WEEK, here),
                tab(frame.say("meeting.all"), ALL, here));
    }

    private static MenuItem tab(String label, String address, String here) {
        return new MenuItem(label, address, address.equals(here));
    }

    public List<MenuItem> tabs(Frame frame) {
        return tabs(frame, ALL);
    }
}
