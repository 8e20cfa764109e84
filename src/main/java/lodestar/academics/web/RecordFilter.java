package lodestar.academics.web;

import java.util.Arrays;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.academics.CourseName;
import lodestar.academics.RecordState;
import lodestar.people.Seek;
import lodestar.shared.Cursor;
import lodestar.shared.web.Address;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/// How a list of records is narrowed, and where it goes on, as it stands in the address.
public record RecordFilter(
        @Nullable String q,
        @Nullable CourseId course,
        @Nullable BatchId batch,
        @Nullable String state,
        @Nullable String at) {

    public Seek seek() {
        return Seek.of(q);
    }

    public RecordState records() {
        return RecordState.read(state);
    }

    Cursor cursor() {
        return Cursor.read(at, 2);
    }

    public Address address(String path) {
        return Address.of(path)
                .with("q", seek().words())
                .with("course", course)
                .with("batch", batch)
                .with("state", records() == RecordState.ACTIVE ? null : records().word());
    }

    public List<Choice> states(Frame frame) {
        return Arrays.stream(RecordState.values())
                .map(each ->
                        Choice.of(
                                each.word(),
                                frame.say("academics.state." + each.word()),
                                records().word()))
                .toList();
    }

    static List<Choice> choices(List<CourseName> courses, @Nullable CourseId chosen) {
        String value = chosen == null ? null : chosen.value().toString();
        return courses.stream()
                .map(each -> Choice.of(each.id().value().toString(), each.label(), value))
                .toList();
    }
}
