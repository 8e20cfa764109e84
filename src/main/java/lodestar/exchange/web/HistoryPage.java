package lodestar.exchange.web;

import java.util.List;
import lodestar.exchange.HistoryFault;
import lodestar.exchange.HistoryState;
import lodestar.exchange.HistoryView;
import lodestar.shared.web.Problems;

/// One import of history: what it would bring or has brought, and each faulty row.
public record HistoryPage(
        HistoryView view, List<HistoryFault> faults, int from, Problems problems) {

    static final int FAULTS = 100;

    public String here() {
        return "/exchange/" + view.id();
    }

    public boolean isOffered() {
        return view.state() == HistoryState.READY && view.fresh() > 0;
    }

    /// The sentence that says how things stand.
    public String key() {
        return view.state() == HistoryState.READY && view.fresh() == 0
                ? "exchange.said.nothing"
                : "exchange.said." + view.state();
    }

    public String weight() {
        return switch (view.state()) {
            case APPLIED -> "good";
            case INTERRUPTED -> "stop";
            default -> "wait";
        };
    }

    public boolean hasMore() {
        return faults.size() == FAULTS;
    }

    public String more() {
        return here() + "?from=" + (from + FAULTS);
    }
}
