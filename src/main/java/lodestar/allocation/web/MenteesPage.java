package lodestar.allocation.web;

import java.util.List;
import lodestar.allocation.AllocationRecord;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;

/// The form that adds mentees to an allocation.
public record MenteesPage(
        AllocationRecord record, List<Choice> mentees, String typed, Problems problems) {

    public String here() {
        return "/allocations/" + record.id().value();
    }

    public String url() {
        return "/allocations/mentees?batch=" + record.batch().value();
    }

    public int free() {
        return record.capacity() - record.used();
    }
}
