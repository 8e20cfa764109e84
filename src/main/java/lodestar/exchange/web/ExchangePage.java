package lodestar.exchange.web;

import java.util.List;
import lodestar.exchange.HistoryKind;
import lodestar.exchange.HistoryState;
import lodestar.exchange.HistoryView;
import lodestar.shared.web.Problems;

/// Where history comes in and goes out.
public record ExchangePage(List<HistoryView> latest, Problems problems) {

    public List<HistoryKind> kinds() {
        return List.of(HistoryKind.values());
    }

    public static String tagKind(HistoryState state) {
        return switch (state) {
            case APPLIED -> "good";
            case READY -> "wait";
            case READING, APPLYING -> "info";
            case INTERRUPTED -> "stop";
        };
    }
}
