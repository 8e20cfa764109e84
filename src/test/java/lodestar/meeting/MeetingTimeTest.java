package lodestar.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;
import lodestar.shared.Checks;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTimeTest {

    /// Zones of every kind: whole, half and three-quarter hours, north and south, and those whose
    /// rules surprise.
    private static final List<String> ZONES =
            List.of(
                    "Europe/Berlin",
                    "Europe/London",
                    "Europe/Dublin", // winter time is the exception there: a negative change
                    "Europe/Lisbon",
                    "Europe/Athens",
                    "Europe/Istanbul",
                    "Europe/Chisinau",
                    "America/New_York",
                    "America/Chicago",
                    "America/Los_Angeles",
                    "America/St_Johns", // half an hour off
                    "America/Havana", // changes at midnight
                    "America/Santiago",
                    "America/Asuncion",
                    "America/Sao_Paulo",
                    "America/Caracas",
                    "America/Nuuk",
                    "America/Scoresbysund",
                    "Atlantic/Azores",
                    "Africa/Casablanca", // an hour back for Ramadan
                    "Africa/El_Aaiun",
                    "Africa/Cairo",
                    "Africa/Lagos",
                    "Asia/Jerusalem",
                    "Asia/Beirut",
                    "Asia/Gaza",
                    "Asia/Tehran", // half an hour off
                    "Asia/Kolkata",
                    "Asia/Kathmandu", // three quarters
                    "Asia/Yangon",
                    "Asia/Tokyo",
                    "Asia/Pyongyang",
                    "Australia/Sydney",
                    "Australia/Adelaide", // half an hour off, and changes
                    "Australia/Darwin",
                    "Australia/Eucla",
                    "Australia/Lord_Howe", // changes by half an hour
                    "Pacific/Auckland",
                    "Pacific/Chatham", // three quarters, and changes
                    "Pacific/Apia", // skipped a whole day in 2011
                    "Pacific/Norfolk",
                    "Pacific/Marquesas",
                    "Antarctica/Troll"); // changes by two hours

    /// Every change of a clock from 2005 to 2035 in these zones.
    static Stream<Change> changes() {
        return ZONES.stream()
                .map(ZoneId::of)
                .flatMap(zone -> {
                    var rules = zone.getRules();
                    return Stream.iterate(
                                    rules.nextTransition(Instant.parse("2005-01-01T00:00:00Z")),
                                    change ->
                                            change != null
                                                    && change.getInstant()
                                                            .isBefore(
                                                                    Instant.parse(
                                                                            "2036-01-01T00:00:00Z")),
                                    change -> rules.nextTransition(change.getInstant()))
                            .map(change -> new Change(zone, change));
                });
    }

    private record Change(ZoneId zone, ZoneOffsetTransition at) {}

    @Test
    void the_zones_show_both_directions_and_odd_offsets() {
        assertThat(ZONES).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(changes().filter(each -> each.at().isGap()).map(Change::zone).distinct())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(changes().filter(each -> each.at().isOverlap()).map(Change::zone).distinct())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(changes().map(each -> each.at().getDuration().abs()).distinct())
                .contains(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2));
    }

    @Test
    void a_time_that_clocks_skip_is_refused_with_the_next_one_that_they_show() {
        changes()
                .filter(each -> each.at().isGap())
                .forEach(change -> {
                    var skipped = change.at().getDateTimeBefore().plusMinutes(5);
                    var refused = refusal(skipped, change.zone(), null);
                    assertThat(refused.code()).as("%s", change).isEqualTo("time-skipped");
                    assertThat(refused.field()).isEqualTo("time");
                    String next = (String) refused.arguments().getLast();
                    LocalDateTime after = change.at().getDateTimeAfter();
                    assertThat(next)
                            .isEqualTo(
                                    after.toLocalDate().equals(skipped.toLocalDate())
                                            ? after.toLocalTime().toString()
                                            : after.toLocalDate() + " " + after.toLocalTime());
                    // and that one is good: it starts at the change
                    assertThat(start(after, change.zone(), null).at())
                            .isEqualTo(change.at().getInstant());
                });
    }

    @Test
    void of_a_time_that_clocks_show_twice_either_can_be_meant() {
        changes()
                .filter(each -> each.at().isOverlap())
                .forEach(change -> {
                    var twice = change.at().getDateTimeAfter().plusMinutes(5);
                    assertThat(refusal(twice, change.zone(), null).code())
                            .as("%s", change)
                            .isEqualTo("time-twice");
                    Instant first = start(twice, change.zone(), Occurrence.FIRST).at();
                    Instant second = start(twice, change.zone(), Occurrence.SECOND).at();
                    assertThat(first).isBefore(change.at().getInstant());
                    assertThat(second).isAfter(change.at().getInstant());
                    assertThat(Duration.between(first, second))
                            .isEqualTo(change.at().getDuration().abs());
                    assertThat(first.atZone(change.zone()).toLocalDateTime())
                            .isEqualTo(second.atZone(change.zone()).toLocalDateTime())
                            .isEqualTo(twice);
                });
    }

    @Test
    void just_before_and_just_after_a_change_nothing_is_asked() {
        changes()
                .forEach(change -> {
                    Duration far = change.at().getDuration().abs().plusMinutes(1);
                    for (Instant at :
                            List.of(
                                    change.at().getInstant().minus(far),
                                    change.at().getInstant().plus(far))) {
                        var meant = MeetingTime.at(at, change.zone());
                        assertThat(start(meant.local(), change.zone(), null))
                                .as("%s", change)
                                .isEqualTo(meant);
                    }
                });
    }

    @Test
    void an_instant_and_its_zone_come_back_the_same_also_in_the_second_of_two_hours() {
        changes()
                .forEach(change -> {
                    for (int minutes : new int[] {-200, -60, -30, -1, 0, 1, 29, 45, 59, 200}) {
                        Instant at = change.at().getInstant().plusSeconds(60L * minutes);
                        var slot = MeetingSlot.at(at, change.zone(), 45);
                        assertThat(slot.check(new Checks()).at()).as("%s", change).isEqualTo(at);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2026-03-29T02:30, 03:00",
        "America/New_York,    2026-03-08T02:00, 03:00",
        "Australia/Lord_Howe, 2026-10-04T02:15, 02:30",
        "Pacific/Chatham,     2026-09-27T03:00, 03:45",
        "America/St_Johns,    2026-03-08T02:59, 03:00",
        "Africa/Casablanca,   2026-03-22T02:30, 03:00",
        "America/Havana,      2026-03-08T00:30, 01:00",
        "Pacific/Apia,        2011-12-30T15:00, 2011-12-31 00:00",
    })
    void known_gaps(String zone, LocalDateTime local, String next) {
        assertThat(refusal(local, ZoneId.of(zone), null).arguments().getLast()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "Europe/Dublin,       2026-10-25T01:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z, 2026-04-04T15:15:00Z",
        "Pacific/Chatham,     2026-04-05T03:00, 2026-04-04T13:15:00Z, 2026-04-04T14:15:00Z",
        "Africa/El_Aaiun,     2026-02-15T02:30, 2026-02-15T01:30:00Z, 2026-02-15T02:30:00Z",
        "Antarctica/Troll,    2026-10-25T01:30, 2026-10-24T23:30:00Z, 2026-10-25T01:30:00Z",
    })
    void known_overlaps(String zone, LocalDateTime local, Instant first, Instant second) {
        assertThat(start(local, ZoneId.of(zone), Occurrence.FIRST).at()).isEqualTo(first);
        assertThat(start(local, ZoneId.of(zone), Occurrence.SECOND).at()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kathmandu,   2026-06-01T10:00, 2026-06-01T04:15:00Z",
        "Asia/Kolkata,     2026-06-01T10:00, 2026-06-01T04:30:00Z",
        "Australia/Eucla,  2026-06-01T10:00, 2026-06-01T01:15:00Z",
        "America/St_Johns, 2026-06-01T10:00, 2026-06-01T12:30:00Z",
        "Asia/Yangon,      2026-06-01T10:00, 2026-06-01T03:30:00Z",
        "Pacific/Chatham,  2026-06-01T10:00, 2026-05-31T21:15:00Z",
    })
    void half_and_quarter_hours(String zone, LocalDateTime local, Instant at) {
        assertThat(start(local, ZoneId.of(zone), null).at()).isEqualTo(at);
    }

    @Test
    void nothing_moves_while_the_rules_stay() {
        changes()
                .filter(each -> each.at().isOverlap())
                .forEach(change -> {
                    var twice = change.at().getDateTimeAfter().plusMinutes(5);
                    for (Occurrence which : Occurrence.values()) {
                        var meant = start(twice, change.zone(), which);
                        assertThat(meant.realigned()).isSameAs(meant);
                    }
                });
    }

    @Test
    void new_rules_move_the_instant_and_keep_the_clock() {
        var zone = ZoneId.of("Asia/Almaty"); // an hour more until March 2024
        var local = LocalDateTime.parse("2026-12-01T16:00");
        var agreed = new MeetingTime(local, zone, Instant.parse("2026-12-01T10:00:00Z"));
        assertThat(agreed.realigned())
                .isEqualTo(new MeetingTime(local, zone, Instant.parse("2026-12-01T11:00:00Z")));
    }

    @Test
    void new_rules_that_skip_the_clock_keep_the_distance_to_the_change() {
        var zone = ZoneId.of("Europe/Berlin");
        var agreed =
                new MeetingTime(
                        LocalDateTime.parse("2026-03-29T02:30"),
                        zone,
                        Instant.parse("2026-03-29T00:30:00Z"));
        assertThat(agreed.realigned().at()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2101-01-01", "0026-11-27"})
    void a_date_far_away_is_a_slip(String date) {
        assertThat(refusal(LocalDate.parse(date).atTime(10, 0), ZoneId.of("UTC"), null).code())
                .isEqualTo("date-range");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 45, 480})
    void lengths_that_are_good(int minutes) {
        assertThat(refusals(minutes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-45, 0, 14, 481, 100_000})
    void lengths_that_are_none(int minutes) {
        assertThat(refusals(minutes)).extracting(Problem::code).containsExactly("minutes-range");
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        var checks = new Checks();
        new MeetingSlot(null, null, null, null, null).check(checks);
        assertThat(problems(checks))
                .extracting(Problem::field)
                .containsExactly("date", "time", "zone", "minutes");
    }

    private static List<Problem> refusals(int minutes) {
        var checks = new Checks();
        new MeetingSlot(
                        LocalDate.parse("2026-11-27"),
                        LocalTime.NOON,
                        ZoneId.of("UTC"),
                        null,
                        minutes)
                .check(checks);
        return problems(checks);
    }

    private static MeetingTime start(LocalDateTime local, ZoneId zone, Occurrence which) {
        var checks = new Checks();
        var time = slot(local, zone, which).check(checks);
        assertThat(problems(checks)).as("%s in %s", local, zone).isEmpty();
        return time;
    }

    private static Problem refusal(LocalDateTime local, ZoneId zone, Occurrence which) {
        var checks = new Checks();
        assertThat(slot(local, zone, which).check(checks)).as("%s in %s", local, zone).isNull();
        return problems(checks).getFirst();
    }

    private static MeetingSlot slot(LocalDateTime local, ZoneId zone, Occurrence which) {
        return new MeetingSlot(local.toLocalDate(), local.toLocalTime(), zone, which, 45);
    }

    private static List<Problem> problems(Checks checks) {
        try {
            checks.refuse();
            return List.of();
        } catch (Refused refused) {
            return refused.problems();
        }
    }
}
