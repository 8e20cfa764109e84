package lodestar.allocation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is to be added to an allocation.
public record MenteesForm(List<String> mentees) {

    public MenteesForm(@Nullable List<String> mentees) {
        this.mentees = mentees == null ? List.of() : List.copyOf(mentees);
    }
}
