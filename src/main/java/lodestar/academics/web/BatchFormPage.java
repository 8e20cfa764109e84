package lodestar.academics.web;

import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseName;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of one batch, new or known.
public record BatchFormPage(
        @Nullable BatchId batch, BatchForm form, List<CourseName> courses, Problems problems) {

    public boolean isNew() {
        return batch == null;
    }

    public String title() {
        return isNew() ? "academics.batch.new" : "academics.batch.edit";
    }

    /// Where it is sent, and where the record is shown.
    public String here() {
        return batch == null ? "/batches" : "/batches/" + batch.value();
    }

    public boolean isStale() {
        return problems.all().stream().anyMatch(each -> each.code().equals("stale-version"));
    }

    public @Nullable Long version() {
        return form.version() == null ? null : form.version().longValue();
    }

    public List<Choice> courseChoices() {
        return RecordFilter.choices(courses, form.course());
    }
}
