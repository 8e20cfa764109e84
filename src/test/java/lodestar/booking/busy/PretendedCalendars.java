package lodestar.booking.busy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lodestar.booking.Busy;

/// Calendars that a test knows by their addresses; any other is not there. What is fetched is read
/// as in earnest.
public final class PretendedCalendars extends Calendars {

    private final Map<String, String> texts;

    public PretendedCalendars(Map<String, String> texts) {
        this.texts = texts;
    }

    @Override
    public List<Busy> busy(String address, ZoneId zone, Instant from, Instant to) {
        String text = texts.get(address);
        if (text == null) {
            throw new FetchFailed(FetchFailed.Reason.STATUS);
        }
        return BusyReader.read(text.getBytes(StandardCharsets.UTF_8), zone).between(from, to);
    }
}
