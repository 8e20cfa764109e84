package lodestar.academics.web;

import java.util.Arrays;
import java.util.List;
import lodestar.academics.EntryId;
import lodestar.academics.EntryStatus;
import lodestar.academics.Grades;
import lodestar.people.StudentId;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of one line of a gradebook, new or known.
public record EntryPage(
        StudentId student,
        Grades grades,
        @Nullable EntryId entry,
        @Nullable Long version,
        EntryForm form,
        Problems problems) {

    public boolean isNew() {
        return entry == null;
    }

    public String up() {
        return "/students/" + student.value();
    }

    public String here() {
        String all = up() + "/gradebooks/" + grades.id().value() + "/entries";
        return entry == null ? all : all + "/" + entry.value();
    }

    public List<Choice> statuses(Frame frame) {
        return Arrays.stream(EntryStatus.values())
                .map(each ->
                        new Choice(
                                each.name(),
                                frame.say("academics.entry." + each.name()),
                                frame.say("academics.entry." + each.name() + ".detail"),
                                each == form.chosen()))
                .toList();
    }
}
