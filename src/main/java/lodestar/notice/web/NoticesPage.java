package lodestar.notice.web;

import java.util.List;
import lodestar.notice.NoticeRow;
import lodestar.shared.Slice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;

/// One's own notices.
public record NoticesPage(Slice<NoticeRow> rows, boolean onlyUnread) {

    public List<MenuItem> tabs(Frame frame) {
        return List.of(
                new MenuItem(frame.say("notice.all"), "/notices", !onlyUnread),
                new MenuItem(frame.say("notice.unread"), "/notices?unread=true", onlyUnread));
    }

    public String here() {
        return onlyUnread ? "/notices?unread=true&" : "/notices?";
    }

    public String said(Frame frame, NoticeRow row) {
        String when = row.happens() == null ? "" : frame.moment(row.happens()).exact();
        return frame.say(
                "notice.news." + row.news(),
                row.other(),
                row.number(),
                when,
                row.many(),
                row.day() == null ? frame.say("notice.earlier") : frame.date(row.day()));
    }
}
