package lodestar.exchange;

import java.util.UUID;
import lodestar.shared.Id;

public record HistoryId(UUID value) implements Id {

    static HistoryId next() {
        return new HistoryId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
