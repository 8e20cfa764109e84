package lodestar.portal.web;

import java.util.List;
import lodestar.portal.Beginning.Line;
import lodestar.portal.Beginning.Step;
import org.jspecify.annotations.Nullable;

/// The first steps of an institution on its admin's home.
public record FirstStepsCard(List<Line> lines) {

    public int done() {
        return (int) lines.stream().filter(Line::done).count();
    }

    /// The first that can be done now; null where one can only wait.
    public @Nullable Step next() {
        return lines.stream()
                .filter(each -> !each.done() && !each.waits())
                .map(Line::step)
                .findFirst()
                .orElse(null);
    }

    /// Whether an admin has to say it, since no record shows it.
    public boolean isForSaying(Line line) {
        return !line.done()
                && switch (line.step()) {
                    case MAIL -> !line.waits();
                    case FOCUS_AREAS, AGREEMENT -> true;
                    case SETTINGS, ROSTER, ROLES, INVITED, NOMINATION -> false;
                };
    }

    public static String href(Step step) {
        return switch (step) {
            case SETTINGS -> "/settings";
            case MAIL -> "/mails";
            case ROSTER -> "/roster";
            case ROLES -> "/accounts";
            case INVITED -> "/invitations";
            case FOCUS_AREAS -> "/focus-areas";
            case AGREEMENT -> "/agreement/texts";
            case NOMINATION -> "/nominations";
        };
    }
}
