package lodestar.portal.web;

import java.util.List;
import lodestar.allocation.SilentMentorship;
import lodestar.followup.FollowUpRow;
import lodestar.nomination.NominationRow;
import lodestar.portal.Overview;
import org.jspecify.annotations.Nullable;

/// The first page: a part for each thing that somebody is. Parts that do not concern them are null.
public record HomePage(
        String name,
        @Nullable FirstStepsCard first,
        @Nullable Staff staff,
        @Nullable Teacher teacher,
        @Nullable StudentHome student,
        boolean isCounselor) {

    /// Whether the first steps name the one next step of the page.
    public boolean isBeginning() {
        return first != null && first.next() != null;
    }

    /// Whether there is anything but a welcome.
    public boolean isEmpty() {
        return staff == null && teacher == null && student == null && !isCounselor;
    }

    /// For those who run the program.
    public record Staff(
            List<NominationRow> waiting,
            List<SilentMentorship> silent,
            List<FollowUpRow> overdue,
            Overview.State overview) {}

    /// For faculty.
    ///
    /// @param teaches whether they teach a course, without which they cannot nominate
    public record Teacher(
            List<NominationRow> nominations, List<SilentMentorship> silent, boolean teaches) {}
}
