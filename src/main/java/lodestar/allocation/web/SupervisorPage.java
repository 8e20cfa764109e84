package lodestar.allocation.web;

import java.util.List;
import lodestar.allocation.AllocationRecord;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;

/// The form that names another supervisor.
public record SupervisorPage(
        AllocationRecord record, List<Choice> supervisors, String typed, Problems problems) {

    public String here() {
        return "/allocations/" + record.id().value();
    }
}
