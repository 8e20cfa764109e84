package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import lodestar.shared.Ground;
import lodestar.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far away a moment is, as its reader counts: days by the calendar of the reader's zone.
class TimesTest {

    private static final Words WORDS = Ground.words();

    private static String said(String zone, Locale locale, String now, String at) {
        return new Times(WORDS.in(locale), locale, ZoneId.of(zone), Instant.parse(now))
                .moment(Instant.parse(at))
                .relative();
    }

    /// Kiritimati is at UTC+14, Pago Pago at UTC-11. Berlin's clocks went forward on 29 March 2026
    /// at 01:00Z and back on 25 October at 01:00Z.
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-11-25T21:48:00Z, 2026-11-25T21:48:30Z, just now",
        "UTC, 2026-11-25T21:48:00Z, 2026-11-25T22:00:00Z, in 12 minutes",
        "UTC, 2026-11-25T21:48:00Z, 2026-11-26T09:00:00Z, in 11 hours",
        "UTC, 2026-11-25T21:48:00Z, 2026-11-26T21:48:00Z, tomorrow",
        "UTC, 2026-11-25T00:10:00Z, 2026-11-26T23:50:00Z, tomorrow",
        "UTC, 2026-11-25T21:48:00Z, 2026-11-27T16:00:00Z, in 2 days",
        "UTC, 2026-11-25T21:48:00Z, 2026-11-29T16:00:00Z, in 4 days",
        "UTC, 2026-11-25T09:00:00Z, 2026-11-24T22:00:00Z, 11 hours ago",
        "UTC, 2026-11-25T09:00:00Z, 2026-11-24T08:00:00Z, yesterday",
        "UTC, 2026-11-25T09:00:00Z, 2026-11-23T22:00:00Z, 2 days ago",
        "UTC, 2026-11-25T09:00:00Z, 2027-01-25T08:00:00Z, in 2 months",
        "Pacific/Kiritimati, 2026-11-25T09:00:00Z, 2026-11-26T09:30:00Z, tomorrow",
        "Pacific/Kiritimati, 2026-11-25T09:00:00Z, 2026-11-26T10:30:00Z, in 2 days",
        "Pacific/Pago_Pago, 2026-11-25T09:00:00Z, 2026-11-26T10:30:00Z, tomorrow",
        "Pacific/Pago_Pago, 2026-11-25T09:00:00Z, 2026-11-26T11:30:00Z, in 2 days",
        "Europe/Berlin, 2026-03-28T22:30:00Z, 2026-03-29T22:30:00Z, in 2 days",
        "Europe/Berlin, 2026-10-24T22:10:00Z, 2026-10-25T22:20:00Z, in 24 hours",
        "Europe/Berlin, 2026-10-24T21:10:00Z, 2026-10-25T22:20:00Z, tomorrow",
    })
    void days_are_those_of_the_readers_calendar(String zone, String now, String at, String said) {
        assertThat(said(zone, Locale.ENGLISH, now, at)).isEqualTo(said);
    }

    @Test
    void german_counts_alike() {
        assertThat(
                        said(
                                "Europe/Berlin",
                                Locale.GERMAN,
                                "2026-11-25T20:48:00Z",
                                "2026-11-27T15:00:00Z"))
                .isEqualTo("in 2 Tagen");
    }

    @Test
    void tomorrow_is_always_the_next_date() {
        for (var zone : new String[] {"America/St_Johns", "Asia/Kathmandu", "Europe/Berlin"}) {
            var now = Instant.parse("2026-10-23T06:17:00Z");
            var today = now.atZone(ZoneId.of(zone)).toLocalDate();
            for (int quarters = 0; quarters < 4 * 24 * 6; quarters++) {
                var at = now.plus(Duration.ofMinutes(15L * quarters));
                if (said(zone, Locale.ENGLISH, now.toString(), at.toString()).equals("tomorrow")) {
                    assertThat(at.atZone(ZoneId.of(zone)).toLocalDate())
                            .isEqualTo(today.plusDays(1));
                }
            }
        }
    }
}
