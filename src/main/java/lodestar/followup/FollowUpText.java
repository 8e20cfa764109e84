package lodestar.followup;

import java.time.LocalDate;
import java.util.List;
import lodestar.shared.Checks;
import lodestar.shared.Markdown;
import org.jspecify.annotations.Nullable;

/// What a follow-up says: why one meets, when, what was said (both Markdown), and the next steps.
/// Steps without words are left out.
public record FollowUpText(
        String purpose, String summary, @Nullable LocalDate meetingDate, List<ActionItem> items) {

    private static final int LONGEST_PURPOSE = 10_000;
    private static final int LONGEST_SUMMARY = 50_000;
    private static final int MOST_ITEMS = 30;

    public FollowUpText {
        purpose = Markdown.clean(purpose);
        summary = Markdown.clean(summary);
        items = items.stream().filter(each -> !each.isBlank()).toList();
    }

    void check(Checks checks) {
        checks.that(purpose.length() <= LONGEST_PURPOSE, "purpose", "too-long", LONGEST_PURPOSE);
        checks.that(summary.length() <= LONGEST_SUMMARY, "summary", "too-long", LONGEST_SUMMARY);
        checks.that(items.size() <= MOST_ITEMS, "items", "too-many", MOST_ITEMS);
        checks.that(
                items.stream().allMatch(each -> each.words().length() <= ActionItem.LONGEST),
                "items",
                "too-long",
                ActionItem.LONGEST);
    }
}
