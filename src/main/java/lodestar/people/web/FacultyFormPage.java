package lodestar.people.web;

import lodestar.people.FacultyId;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of one faculty member, new or known.
public record FacultyFormPage(@Nullable FacultyId faculty, FacultyForm form, Problems problems) {

    public boolean isNew() {
        return faculty == null;
    }

    public String title() {
        return isNew() ? "people.faculty.new" : "people.faculty.edit";
    }

    /// Where it is sent, and where the record is shown.
    public String here() {
        return faculty == null ? "/faculty" : "/faculty/" + faculty.value();
    }

    /// Whether somebody else has changed the record since it was read.
    public boolean isStale() {
        return problems.all().stream().anyMatch(each -> each.code().equals("stale-version"));
    }

    public @Nullable Long version() {
        return form.version() == null ? null : form.version().longValue();
    }
}
