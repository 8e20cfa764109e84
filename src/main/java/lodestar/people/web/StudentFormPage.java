package lodestar.people.web;

import lodestar.people.StudentId;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of one student, new or known.
public record StudentFormPage(@Nullable StudentId student, StudentForm form, Problems problems) {

    public boolean isNew() {
        return student == null;
    }

    public String title() {
        return isNew() ? "people.student.new" : "people.student.edit";
    }

    /// Where it is sent, and where the record is shown.
    public String here() {
        return student == null ? "/students" : "/students/" + student.value();
    }

    /// Whether somebody else has changed the record since it was read.
    public boolean isStale() {
        return problems.all().stream().anyMatch(each -> each.code().equals("stale-version"));
    }

    public @Nullable Long version() {
        return form.version() == null ? null : form.version().longValue();
    }
}
