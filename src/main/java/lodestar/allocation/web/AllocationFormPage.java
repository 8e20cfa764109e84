package lodestar.allocation.web;

import java.util.List;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of a new allocation.
///
/// @param nomination the number of the nomination that it comes from; null where it comes from none
/// @param nominator who supervises unless an admin names another; null while no mentor is chosen
/// @param free how many places the mentor has left; null while none is chosen
public record AllocationFormPage(
        AllocationForm form,
        Problems problems,
        @Nullable String nomination,
        @Nullable String nominator,
        @Nullable Integer free,
        List<Choice> mentors,
        List<Choice> courses,
        List<Choice> batches,
        List<Choice> supervisors,
        List<Choice> mentees,
        boolean namesSupervisor,
        Found found) {

    public boolean hasBatch() {
        return batches.stream().anyMatch(Choice::chosen);
    }

    public String menteesUrl() {
        return "/allocations/mentees?batch=" + form.batch();
    }

    public String typed(String field) {
        return found.typed(field);
    }

    public String cancel() {
        return form.nomination().isEmpty() ? "/allocations" : "/nominations/" + form.nomination();
    }
}
