package lodestar.booking.busy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import lodestar.booking.Busy;
import lodestar.booking.busy.FetchFailed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusyReaderTest {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void an_event_is_busy_from_its_start_to_its_end() {
        assertThat(busy("DTSTART:20261110T090000Z\nDTEND:20261110T100000Z"))
                .containsExactly("2026-11-10T09:00:00Z 2026-11-10T10:00:00Z");
        assertThat(busy("DTSTART:20261110T090000Z\nDURATION:PT90M"))
                .containsExactly("2026-11-10T09:00:00Z 2026-11-10T10:30:00Z");
    }

    @Test
    void a_time_in_no_zone_and_a_whole_day_are_meant_in_the_owners_zone() {
        assertThat(busy("DTSTART:20261110T090000\nDTEND:20261110T100000"))
                .containsExactly("2026-11-10T08:00:00Z 2026-11-10T09:00:00Z");
        assertThat(busy("DTSTART;VALUE=DATE:20261110"))
                .containsExactly("2026-11-09T23:00:00Z 2026-11-10T23:00:00Z");
    }

    @Test
    void a_zone_of_windows_is_known_by_its_name() {
        assertThat(busy("DTSTART;TZID=Eastern Standard Time:20261110T090000\nDURATION:PT1H"))
                .containsExactly("2026-11-10T14:00:00Z 2026-11-10T15:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"})
    void what_is_free_or_cancelled_does_not_block(String mark) {
        assertThat(busy("DTSTART:20261110T090000Z\nDURATION:PT1H\n" + mark)).isEmpty();
    }

    @Test
    void what_is_only_tentative_blocks() {
        assertThat(busy("DTSTART:20261110T090000Z\nDURATION:PT1H\nSTATUS:TENTATIVE")).hasSize(1);
    }

    @Test
    void a_weekly_event_blocks_each_week_also_across_a_change_of_clocks() {
        String weekly =
                "DTSTART;TZID=Europe/Prague:20200106T090000\nDTEND;TZID=Europe/Prague:20200106T100000\nRRULE:FREQ=WEEKLY";
        assertThat(between(weekly, "2026-10-18T00:00:00Z", "2026-11-01T00:00:00Z"))
                .containsExactly(
                        "2026-10-19T07:00:00Z 2026-10-19T08:00:00Z",
                        "2026-10-26T08:00:00Z 2026-10-26T09:00:00Z");
    }

    @Test
    void exceptions_and_moved_occurrences_count() {
        String series =
                "UID:a\nDTSTART:20261102T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5\nEXDATE:20261103T090000Z";
        String moved =
                "UID:a\nRECURRENCE-ID:20261104T090000Z\nDTSTART:20261104T150000Z\nDURATION:PT1H";
        String off =
                "UID:a\nRECURRENCE-ID:20261105T090000Z\nDTSTART:20261105T090000Z\nDURATION:PT1H\nSTATUS:CANCELLED";
        assertThat(read(calendar(series, moved, off)))
                .extracting(each -> each.from().toString())
                .containsExactly(
                        "2026-11-02T09:00:00Z", "2026-11-04T15:00:00Z", "2026-11-06T09:00:00Z");
    }

    @Test
    void busy_times_of_a_free_busy_calendar_block() {
        String text =
                """
                BEGIN:VCALENDAR
                BEGIN:VFREEBUSY
                FREEBUSY;FBTYPE=BUSY:20261110T090000Z/PT1H
                FREEBUSY;FBTYPE=FREE:20261111T090000Z/PT1H
                FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261112T090000Z/20261112T100000Z
                END:VFREEBUSY
                END:VCALENDAR
                """;
        assertThat(read(text))
                .extracting(each -> each.from().toString())
                .containsExactly("2026-11-10T09:00:00Z", "2026-11-12T09:00:00Z");
    }

    @Test
    void times_are_merged_cut_to_the_span_and_say_nothing_else() {
        assertThat(
                        read(
                                calendar(
                                        "SUMMARY:Secret\nDTSTART:20261031T200000Z\nDTEND:20261101T020000Z",
                                        "DTSTART:20261101T010000Z\nDTEND:20261101T030000Z")))
                .containsExactly(new Busy(FROM, Instant.parse("2026-11-01T03:00:00Z")));
    }

    @Test
    void utf_16_is_read_by_its_mark() {
        byte[] text =
                calendar("DTSTART:20261110T090000Z\nDURATION:PT1H")
                        .getBytes(StandardCharsets.UTF_16);
        assertThat(BusyReader.read(text, PRAGUE).between(FROM, TO)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "{}", "VERSION:2.0", "BEGIN:VCARD\nEND:VCARD"})
    void what_is_no_calendar_says_so(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        FetchFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.NOT_A_CALENDAR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=SECONDLY;COUNT=2000000000",
                "RRULE:FREQ=MINUTELY;INTERVAL=7",
                "RRULE:FREQ=HOURLY;COUNT=2000000000",
                "RRULE:FREQ=DAILY;COUNT=2000000000",
                "RRULE:FREQ=YEARLY;INTERVAL=10000000;COUNT=2",
                "RRULE:FREQ=WEEKLY;INTERVAL=2000000000;COUNT=2",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=DAILY;INTERVAL=0",
                "RRULE:FREQ=NEVER",
                "RRULE:FREQ=MONTHLY;BYDAY=99MO;BYSETPOS=-366",
            })
    void no_rule_hangs_or_crashes(String rule) {
        long begun = System.nanoTime();
        try {
            read(calendar("DTSTART:19700101T000000Z\nDURATION:PT1S\n" + rule));
        } catch (FetchFailed refused) {
            assertThat(refused.reason()).isEqualTo(Reason.TOO_MUCH);
        }
        assertThat(System.nanoTime() - begun).isLessThan(15_000_000_000L);
    }

    @Test
    void many_events_that_recur_without_end_are_refused_as_a_whole() {
        String[] events = new String[3_000];
        for (int i = 0; i < events.length; i++) {
            events[i] =
                    "UID:" + i + "\nDTSTART:19700101T000000Z\nDURATION:PT1S\nRRULE:FREQ=MINUTELY";
        }
        assertThatThrownBy(() -> read(calendar(events)))
                .isInstanceOfSatisfying(
                        FetchFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_MUCH));
    }

    private static List<String> busy(String event) {
        return between(event, FROM.toString(), TO.toString());
    }

    private static List<String> between(String event, String from, String to) {
        return BusyReader.read(calendar(event).getBytes(StandardCharsets.UTF_8), PRAGUE)
                .between(Instant.parse(from), Instant.parse(to))
                .stream()
                .map(each -> each.from() + " " + each.to())
                .toList();
    }

    private static List<Busy> read(String text) {
        return BusyReader.read(text.getBytes(StandardCharsets.UTF_8), PRAGUE).between(FROM, TO);
    }

    private static String calendar(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        for (String each : events) {
            text.append("BEGIN:VEVENT\n").append(each).append("\nEND:VEVENT\n");
        }
        return text.append("END:VCALENDAR\n").toString();
    }
}
