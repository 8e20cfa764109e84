package lodestar.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lodestar.followup.ActionItem;
import lodestar.followup.FollowUpAbout;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUpText;
import lodestar.followup.FollowUps;
import lodestar.followup.ItemOwner;
import lodestar.people.Actor;
import lodestar.shared.Checks;
import org.springframework.stereotype.Component;

/// Follow-ups come with their texts, converted from HTML, and with what became of them. Each line
/// of the next steps is an action item that nobody owns yet.
@Component
class TakesFollowUps implements Takes {

    private final References references;
    private final FollowUps followUps;

    TakesFollowUps(References references, FollowUps followUps) {
        this.references = references;
        this.followUps = followUps;
    }

    @Override
    public HistoryKind kind() {
        return HistoryKind.FOLLOWUPS;
    }

    @Override
    public UUID take(HistoryRow row, Actor by) {
        boolean hasAllocation = !row.line("allocationId").isEmpty();
        var about =
                new FollowUpAbout(
                        references.student(row, "studentId"),
                        hasAllocation ? references.allocation(row, "allocationId") : null,
                        null);
        var checks = new Checks();
        LocalDate day = checks.date(row.line("meetingDate"), "meetingDate");
        checks.refuse();
        List<ActionItem> steps =
                row.lines("actionItems")
                        .lines()
                        .map(each -> new ActionItem(null, each, ItemOwner.NOBODY, null))
                        .toList();
        FollowUpId id =
                followUps.write(
                        about,
                        new FollowUpText(
                                SourceText.markdown(row.lines("purpose")),
                                SourceText.markdown(row.lines("summary")),
                                day,
                                steps),
                        by);
        switch (row.status()) {
            case "", "draft" -> {}
            case "scheduled" -> followUps.schedule(id, null, day, by);
            case "completed" -> followUps.complete(id, null, by);
            case "missed" -> {
                followUps.schedule(id, null, day, by);
                followUps.miss(id, null, by);
            }
            default -> throw TakesNominations.unknownStatus(row);
        }
        return id.value();
    }
}
