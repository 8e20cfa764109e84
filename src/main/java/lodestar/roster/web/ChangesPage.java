package lodestar.roster.web;

import java.util.List;
import lodestar.roster.Change;
import lodestar.roster.ImportView;
import lodestar.roster.Kind;
import lodestar.shared.web.Frame;

/// Who and what an import makes, changes or takes for gone.
///
/// @param act `new`, `changed` or `gone`
/// @param total how many there are
/// @param from how many lines come before the first
public record ChangesPage(
        ImportView view, Kind kind, String act, int total, List<Change> lines, int from) {

    static final int LINES = 50;

    public String back() {
        return "/roster/" + view.id();
    }

    public boolean isChanged() {
        return act.equals("changed");
    }

    public boolean hasNewer() {
        return from > 0;
    }

    public boolean hasMore() {
        return from + lines.size() < total;
    }

    public String newer() {
        return at(Math.max(0, from - LINES));
    }

    public String more() {
        return at(from + LINES);
    }

    private String at(int start) {
        return back() + "/changes/" + kind.name() + '/' + act + "?from=" + start;
    }

    public String title(Frame frame) {
        return frame.say("roster.changes", frame.say("roster.kind." + kind), word(frame));
    }

    public String fields(Frame frame, Change line) {
        return String.join(
                ", ", line.fields().stream().map(each -> frame.say("roster.of." + each)).toList());
    }

    private String word(Frame frame) {
        return frame.say(act.equals("new") ? "roster.fresh" : "roster." + act);
    }
}
