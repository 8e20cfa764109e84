package lodestar.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lodestar.notice.MailRow;
import lodestar.notice.MailState;
import lodestar.shared.Counted;
import lodestar.shared.Slice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;

/// The outbox, as an admin sees it.
///
/// @param hasMail whether a mail server is set
/// @param isDemo whether one may look into a mail
public record MailsPage(
        MailState state,
        Slice<MailRow> rows,
        Map<MailState, Integer> counts,
        boolean hasMail,
        boolean isDemo) {

    public List<MenuItem> tabs(Frame frame) {
        return Arrays.stream(MailState.values())
                .map(each ->
                        new MenuItem(
                                frame.say(
                                        "notice.mails." + each,
                                        Math.min(counts.getOrDefault(each, 0), Counted.LIMIT)),
                                "/mails?state=" + each,
                                each == state))
                .toList();
    }

    public boolean isParked() {
        return state == MailState.PARKED;
    }

    public String download() {
        return "/mails.csv?state=" + state;
    }

    public String here() {
        return "/mails?state=" + state + "&";
    }

    public String fault(Frame frame, MailRow row) {
        return row.fault().isEmpty() ? "" : frame.say("notice.fault." + row.code(), row.detail());
    }
}
