package lodestar.roster.web;

import java.util.List;
import lodestar.roster.ImportReport.FaultLine;
import lodestar.roster.ImportState;
import lodestar.roster.ImportView;
import lodestar.roster.Kind;
import lodestar.shared.web.Problems;

/// One import: how far it is, what it would change, what is wrong in it.
///
/// @param from the first fault that is shown
/// @param hasFile whether the faulty rows can be taken along
public record ImportPage(
        ImportView view, List<FaultLine> faults, int from, boolean hasFile, Problems problems) {

    static final int FAULTS = 50;

    public String here() {
        return "/roster/" + view.id();
    }

    /// Where the records behind a number are listed.
    public String changes(Kind kind, String act) {
        return here() + "/changes/" + kind.name() + '/' + act;
    }

    public boolean isRunning() {
        return view.state().isRunning();
    }

    public boolean isReady() {
        return view.state() == ImportState.READY;
    }

    public boolean isApplied() {
        return view.state() == ImportState.APPLIED;
    }

    /// Whether there is anything to apply.
    public boolean isOffered() {
        return isReady() && view.isChange();
    }

    public boolean hasCounts() {
        return !view.counts().isEmpty() && !isRunning();
    }

    public boolean hasMore() {
        return faults.size() == FAULTS;
    }

    public String more() {
        return here() + "?from=" + (from + FAULTS) + "#faults";
    }

    /// How far the reading is, in hundredths; a package may be larger than it says.
    public long percent() {
        return view.total() == 0 ? 0 : Math.min(100, 100 * view.done() / view.total());
    }

    /// What to say of the state as a whole, and how gravely.
    public String key() {
        return switch (view.state()) {
            case READY -> view.isChange() ? "roster.ready" : "roster.nothing.text";
            case APPLIED -> "roster.applied";
            case REFUSED -> "roster.refused";
            case INTERRUPTED -> "roster.interrupted";
            case READING, APPLYING -> "roster.running";
        };
    }

    public String weight() {
        return switch (view.state()) {
            case APPLIED -> "good";
            case REFUSED, INTERRUPTED -> "stop";
            case READING, APPLYING, READY -> "wait";
        };
    }

    /// The tag of a state.
    public static String tagKind(ImportState state) {
        return switch (state) {
            case READING, APPLYING -> "info";
            case READY -> "wait";
            case APPLIED -> "good";
            case REFUSED -> "stop";
            case INTERRUPTED -> "off";
        };
    }
}
