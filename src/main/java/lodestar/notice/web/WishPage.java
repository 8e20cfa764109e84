package lodestar.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lodestar.notice.NoticeKind;
import lodestar.notice.Wish;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;

/// What one wishes to hear of, and how.
///
/// @param begins and `ends`, of the quiet hours, as typed
/// @param hasMail whether this Lodestar sends mail at all
public record WishPage(
        Map<NoticeKind, Wish> wishes,
        String begins,
        String ends,
        Problems problems,
        boolean hasMail) {

    public List<NoticeKind> kinds() {
        return List.copyOf(wishes.keySet());
    }

    public boolean isShown(NoticeKind kind) {
        return wish(kind).isShown();
    }

    public List<Choice> ways(Frame frame, NoticeKind kind) {
        return Arrays.stream(NoticeKind.Mail.values())
                .filter(each -> kind.mayWait() || each != NoticeKind.Mail.DIGEST)
                .map(each ->
                        Choice.of(
                                each.name(),
                                frame.say("notice.by." + each),
                                wish(kind).mail().name()))
                .toList();
    }

    private Wish wish(NoticeKind kind) {
        return wishes.getOrDefault(kind, new Wish(true, kind.usual()));
    }
}
