package lodestar.followup.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lodestar.allocation.AllocationId;
import lodestar.followup.ActionItem;
import lodestar.followup.ActionItemId;
import lodestar.followup.FollowUpAbout;
import lodestar.followup.FollowUpRecord;
import lodestar.followup.FollowUpText;
import lodestar.followup.ItemOwner;
import lodestar.followup.MeetingStart;
import lodestar.meeting.MeetingId;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Dates;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// What is typed for a follow-up; all of it as text, so that a wrong date can be shown again.
public record FollowUpForm(
        String student,
        String allocation,
        String meeting,
        String purpose,
        String summary,
        String meetingDate,
        List<Item> items,
        String version) {

    private static final int MOST_ROWS = 60;

    /// A next step as it is typed.
    public record Item(String id, String words, String owner, String due) {

        static final Item BLANK = new Item("", "", ItemOwner.MENTEE.name(), "");
    }

    public FollowUpForm {
        items = List.copyOf(items);
    }

    static FollowUpForm read(Map<String, List<String>> fields) {
        var items = new ArrayList<Item>();
        int rows = Math.min(MOST_ROWS, fields.getOrDefault("itemWords", List.of()).size());
        for (int row = 0; row < rows; row++) {
            items.add(
                    new Item(
                            nth(fields, "item", row),
                            nth(fields, "itemWords", row),
                            nth(fields, "itemOwner", row),
                            nth(fields, "itemDue", row)));
        }
        return new FollowUpForm(
                nth(fields, "student", 0),
                nth(fields, "allocation", 0),
                nth(fields, "meeting", 0),
                nth(fields, "purpose", 0),
                nth(fields, "summary", 0),
                nth(fields, "meetingDate", 0),
                items,
                nth(fields, "version", 0));
    }

    static FollowUpForm of(FollowUpRecord now) {
        return new FollowUpForm(
                now.student().value().toString(),
                now.allocation() == null ? "" : now.allocation().value().toString(),
                now.meeting() == null ? "" : now.meeting().value().toString(),
                now.purpose(),
                now.summary(),
                now.meetingDate() == null ? "" : now.meetingDate().toString(),
                now.items().stream().map(each -> item(each, now)).toList(),
                Integer.toString(now.version()));
    }

    static FollowUpForm of(MeetingStart start) {
        return new FollowUpForm(
                start.student().value().toString(),
                start.allocation() == null ? "" : start.allocation().value().toString(),
                start.meeting().value().toString(),
                start.purpose(),
                "",
                start.day().toString(),
                List.of(Item.BLANK),
                "");
    }

    /// Most are written on the day of the talk.
    static FollowUpForm about(
            @Nullable StudentId student, @Nullable AllocationId allocation, LocalDate today) {
        return new FollowUpForm(
                student == null ? "" : student.value().toString(),
                allocation == null ? "" : allocation.value().toString(),
                "",
                "",
                "",
                student == null ? "" : today.toString(),
                List.of(Item.BLANK),
                "");
    }

    private static Item item(FollowUpRecord.Item item, FollowUpRecord of) {
        ItemOwner owner =
                item.ownerId() == null
                        ? ItemOwner.NOBODY
                        : item.ownerId().equals(of.student().value())
                                ? ItemOwner.MENTEE
                                : ItemOwner.MENTOR;
        return new Item(
                item.id().value().toString(),
                item.words(),
                owner.name(),
                item.dueOn() == null ? "" : item.dueOn().toString());
    }

    FollowUpForm withBlankRow() {
        var more = new ArrayList<>(items);
        more.add(Item.BLANK);
        return with(more);
    }

    FollowUpForm withoutRow(int row) {
        var fewer = new ArrayList<>(items);
        if (row >= 0 && row < fewer.size()) {
            fewer.remove(row);
        }
        return with(fewer);
    }

    FollowUpForm with(List<Item> rows) {
        return new FollowUpForm(
                student, allocation, meeting, purpose, summary, meetingDate, rows, version);
    }

    FollowUpForm inAllocation(String id) {
        return new FollowUpForm(
                student, id, meeting, purpose, summary, meetingDate, items, version);
    }

    @Nullable StudentId studentId() {
        return id(student, StudentId::new);
    }

    @Nullable Integer seen() {
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    FollowUpAbout about() {
        StudentId picked = studentId();
        if (picked == null) {
            throw Refused.invalid(Problem.of("student-required").at("student"));
        }
        return new FollowUpAbout(
                picked, id(allocation, AllocationId::new), id(meeting, MeetingId::new));
    }

    FollowUpText text() {
        var checks = new Checks();
        LocalDate day = date(meetingDate, "meetingDate", checks);
        List<ActionItem> steps =
                items.stream()
                        .filter(each -> !each.words().isBlank())
                        .map(each ->
                                new ActionItem(
                                        id(each.id(), ActionItemId::new),
                                        each.words(),
                                        owner(each.owner()),
                                        date(each.due(), "items", checks)))
                        .toList();
        checks.refuse();
        return new FollowUpText(purpose, summary, day, steps);
    }

    static @Nullable LocalDate date(String typed, String field, Checks checks) {
        try {
            return typed.isBlank() ? null : Dates.day(typed.strip());
        } catch (DateTimeParseException notADate) {
            checks.add(Problem.of("date-unreadable").at(field));
            return null;
        }
    }

    private static ItemOwner owner(String typed) {
        return Arrays.stream(ItemOwner.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(ItemOwner.NOBODY);
    }

    private static <T> @Nullable T id(String typed, Function<UUID, T> type) {
        try {
            return typed.isBlank() ? null : type.apply(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String nth(Map<String, List<String>> fields, String name, int n) {
        List<String> values = fields.get(name);
        return values == null || values.size() <= n ? "" : values.get(n);
    }
}
