package lodestar.booking.busy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import lodestar.booking.Busy;
import lodestar.shared.AddressGuard;
import lodestar.shared.Outreach;
import org.springframework.stereotype.Component;

/// Fetches a calendar from elsewhere and tells when its owner is busy.
@Component
public class Calendars {

    private static final int MOST = 2 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Fetching fetching;

    Calendars() {
        this(new Fetching(Outreach.usual(AddressGuard::isPublic, LONGEST), MOST));
    }

    /// With another way out, for whoever cannot reach the internet: tests.
    Calendars(Fetching fetching) {
        this.fetching = fetching;
    }

    /// The busy times of the calendar there in a span of time.
    ///
    /// @param zone of the owner, for times that are in no zone and for whole days
    /// @throws FetchFailed with the reason
    public List<Busy> busy(String address, ZoneId zone, Instant from, Instant to) {
        return BusyReader.read(fetching.fetch(address), zone).between(from, to);
    }

    /// Whether an address could be one of a calendar: https, and a host.
    ///
    /// @throws FetchFailed where it could not
    public static void check(String address) {
        Fetching.uri(address);
    }
}
