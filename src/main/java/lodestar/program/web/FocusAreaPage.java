package lodestar.program.web;

import lodestar.program.FocusAreaView;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of one focus area, new or known.
public record FocusAreaPage(@Nullable FocusAreaView area, FocusAreaForm form, Problems problems) {

    public String action() {
        return area == null ? "/focus-areas" : "/focus-areas/" + area.id().value();
    }
}
