package lodestar.academics.web;

import java.util.List;
import lodestar.academics.CourseId;
import lodestar.academics.CourseName;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of one course, new or known.
public record CourseFormPage(
        @Nullable CourseId course, CourseForm form, List<CourseName> courses, Problems problems) {

    public boolean isNew() {
        return course == null;
    }

    public String title() {
        return isNew() ? "academics.course.new" : "academics.course.edit";
    }

    /// Where it is sent, and where the record is shown.
    public String here() {
        return course == null ? "/courses" : "/courses/" + course.value();
    }

    public boolean isStale() {
        return problems.all().stream().anyMatch(each -> each.code().equals("stale-version"));
    }

    public @Nullable Long version() {
        return form.version() == null ? null : form.version().longValue();
    }

    /// Every course but itself; what would close a circle is refused with a sentence.
    public List<Choice> parents() {
        return RecordFilter.choices(
                courses.stream().filter(each -> !each.id().equals(course)).toList(), form.parent());
    }
}
