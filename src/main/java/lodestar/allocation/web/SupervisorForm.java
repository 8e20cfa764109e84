package lodestar.allocation.web;

import org.jspecify.annotations.Nullable;

/// Who is to supervise an allocation.
public record SupervisorForm(String supervisor) {

    public SupervisorForm(@Nullable String supervisor) {
        this.supervisor = supervisor == null ? "" : supervisor;
    }
}
