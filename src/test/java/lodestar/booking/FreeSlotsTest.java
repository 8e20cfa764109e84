package lodestar.booking;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static lodestar.meeting.MeetingMode.IN_PERSON;
import static lodestar.meeting.MeetingMode.ONLINE;
import static lodestar.meeting.MeetingMode.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeSlotsTest {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final Instant SUNDAY_NOON = at("2026-11-22T12:00", PRAGUE);

    // ---- hours of the week

    @Test
    void hours_are_cut_into_slots_that_end_within_them() {
        assertThat(clocks(week(30, 0, 0, hours(MONDAY, "16:00", "17:45"))))
                .containsExactly(
                        "2026-11-23T16:00",
                        "2026-11-23T16:30",
                        "2026-11-23T17:00",
                        "2026-11-30T16:00",
                        "2026-11-30T16:30",
                        "2026-11-30T17:00");
    }

    @Test
    void between_two_slots_the_greater_gap_stays_free() {
        assertThat(clocks(week(30, 10, 15, hours(MONDAY, "16:00", "18:00"))))
                .startsWith("2026-11-23T16:00", "2026-11-23T16:45", "2026-11-23T17:30");
    }

    @Test
    void hours_that_end_at_midnight_last_to_the_end_of_the_day() {
        assertThat(clocks(week(60, 0, 0, hours(MONDAY, "22:00", "00:00"))))
                .startsWith("2026-11-23T22:00", "2026-11-23T23:00", "2026-11-30T22:00");
    }

    @Test
    void each_slot_is_met_as_its_hours_say() {
        var slots =
                free(
                        week(
                                60,
                                0,
                                0,
                                hours(MONDAY, "09:00", "10:00"),
                                new WeeklyHours(
                                        WEDNESDAY,
                                        LocalTime.of(9, 0),
                                        LocalTime.of(10, 0),
                                        IN_PERSON)),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(slots).extracting(Slot::mode).startsWith(ONLINE, IN_PERSON);
    }

    // ---- what is too soon, too far, too much

    @Test
    void a_slot_within_the_notice_is_gone_and_one_at_its_end_is_there() {
        var said = said(30, 0, 0, 28, 20, 14, hours(MONDAY, "15:30", "17:30"));
        assertThat(clocks(said)).startsWith("2026-11-23T16:00", "2026-11-23T16:30");
    }

    @Test
    void the_last_day_ahead_still_counts() {
        assertThat(clocks(said(60, 0, 0, 0, 20, 8, hours(MONDAY, "09:00", "10:00"))))
                .containsExactly("2026-11-23T09:00", "2026-11-30T09:00");
        assertThat(clocks(said(60, 0, 0, 0, 20, 7, hours(MONDAY, "09:00", "10:00"))))
                .containsExactly("2026-11-23T09:00");
    }

    @Test
    void a_day_with_its_most_meetings_has_no_slot_left() {
        var said = said(60, 0, 0, 0, 2, 14, hours(MONDAY, "09:00", "13:00"));
        List<Instant> one = List.of(at("2026-11-23T20:00", PRAGUE));
        List<Instant> two = List.of(one.getFirst(), at("2026-11-23T00:15", PRAGUE));
        assertThat(clocks(said, List.of(), List.of(), one)).contains("2026-11-23T09:00");
        assertThat(clocks(said, List.of(), List.of(), two))
                .startsWith("2026-11-30T09:00")
                .hasSize(4);
    }

    @Test
    void the_day_of_a_meeting_is_the_day_of_the_mentor() {
        var said = said(60, 0, 0, 0, 1, 8, hours(MONDAY, "09:00", "10:00"));
        assertThat(
                        clocks(
                                said,
                                List.of(),
                                List.of(),
                                List.of(Instant.parse("2026-11-22T23:30:00Z"))))
                .containsExactly("2026-11-30T09:00");
    }

    // ---- what is taken

    @ParameterizedTest
    @CsvSource({
        // busy from, to, whether 10:00 to 10:30 is free with 10 minutes before and 15 after
        "09:00, 09:50, true",
        "09:00, 09:51, false",
        "10:45, 11:00, true",
        "10:44, 11:00, false",
        "10:10, 10:20, false",
        "09:00, 12:00, false",
    })
    void the_gaps_around_a_slot_stay_free(String from, String to, boolean isFree) {
        var said = said(30, 10, 15, 0, 20, 7, hours(MONDAY, "10:00", "10:30"));
        var busy = List.of(busy("2026-11-23T" + from, "2026-11-23T" + to));
        assertThat(clocks(said, busy, List.of(), List.of())).hasSize(isFree ? 1 : 0);
    }

    @Test
    void a_mentee_who_is_busy_sees_no_slot_then_but_needs_no_gap() {
        var said = said(30, 10, 15, 0, 20, 7, hours(MONDAY, "10:00", "12:00"));
        var busy = List.of(busy("2026-11-23T10:30", "2026-11-23T10:45"));
        assertThat(clocks(said, List.of(), busy, List.of()))
                .containsExactly("2026-11-23T10:00", "2026-11-23T10:45", "2026-11-23T11:30");
        var longer = List.of(busy("2026-11-23T10:20", "2026-11-23T11:00"));
        assertThat(clocks(said, List.of(), longer, List.of())).containsExactly("2026-11-23T11:30");
    }

    @Test
    void overlapping_and_nested_busy_times_block_as_one() {
        var said = said(60, 0, 0, 0, 20, 7, hours(MONDAY, "09:00", "15:00"));
        var busy =
                List.of(
                        busy("2026-11-23T11:00", "2026-11-23T13:00"),
                        busy("2026-11-23T10:00", "2026-11-23T12:00"),
                        busy("2026-11-23T11:30", "2026-11-23T11:45"));
        assertThat(clocks(said, busy, List.of(), List.of()))
                .containsExactly("2026-11-23T09:00", "2026-11-23T13:00", "2026-11-23T14:00");
    }

    // ---- special days

    @Test
    void days_off_have_no_weekly_hours_and_other_days_stay() {
        var days = List.of(SpecialDay.off(day("2026-11-23"), day("2026-11-25")));
        var said =
                week(60, 0, 0, hours(MONDAY, "09:00", "10:00"), hours(WEDNESDAY, "09:00", "10:00"));
        assertThat(clocks(said, days)).containsExactly("2026-11-30T09:00", "2026-12-02T09:00");
    }

    @Test
    void hours_of_a_special_day_come_besides_and_also_on_a_day_off() {
        var hours = new SpecialDay.Hours(LocalTime.of(18, 0), LocalTime.of(19, 0), PHONE);
        var days =
                List.of(
                        SpecialDay.off(day("2026-11-23"), day("2026-11-23")),
                        SpecialDay.with(day("2026-11-23"), hours),
                        SpecialDay.with(day("2026-11-30"), hours));
        assertThat(clocks(week(60, 0, 0, hours(MONDAY, "09:00", "10:00")), days))
                .containsExactly("2026-11-23T18:00", "2026-11-30T09:00", "2026-11-30T18:00");
    }

    @Test
    void special_hours_over_weekly_ones_offer_no_time_twice() {
        var hours = new SpecialDay.Hours(LocalTime.of(9, 30), LocalTime.of(12, 0), PHONE);
        var days = List.of(SpecialDay.with(day("2026-11-23"), hours));
        assertThat(clocks(said(60, 0, 0, 0, 20, 7, hours(MONDAY, "09:00", "11:00")), days))
                .containsExactly("2026-11-23T09:00", "2026-11-23T10:00", "2026-11-23T11:00");
    }

    // ---- clock changes, also by half an hour

    @ParameterizedTest
    @CsvSource({
        // zone, the day of the change, hours, how many slots of half an hour
        "Europe/Prague,       2026-03-29, 01:00, 04:00, 4",
        "Europe/Prague,       2026-10-25, 01:00, 04:00, 8",
        "Europe/Prague,       2026-03-29, 02:00, 03:00, 0",
        "Europe/Prague,       2026-03-29, 02:15, 02:45, 0",
        "Europe/Prague,       2026-03-29, 02:30, 03:30, 1",
        "Europe/Prague,       2026-10-25, 02:00, 03:00, 4",
        "America/New_York,    2026-03-08, 01:00, 04:00, 4",
        "America/New_York,    2026-11-01, 00:00, 03:00, 8",
        "Australia/Lord_Howe, 2026-10-04, 01:00, 04:00, 5",
        "Australia/Lord_Howe, 2026-04-05, 01:00, 04:00, 7",
        "Australia/Adelaide,  2026-10-04, 01:00, 04:00, 4",
        "Australia/Adelaide,  2026-04-05, 01:00, 04:00, 8",
        "Asia/Kathmandu,      2026-03-29, 01:00, 04:00, 6",
        "America/St_Johns,    2026-03-08, 01:00, 04:00, 4",
        "America/Santiago,    2026-09-06, 00:00, 02:00, 2",
        "Pacific/Chatham,     2026-09-27, 01:00, 05:00, 6",
    })
    void a_day_whose_clocks_change_has_as_many_slots_as_it_has_time(
            String zone, String date, String from, String to, int slots) {
        var there = ZoneId.of(zone);
        var said = said(30, 0, 0, 0, 20, 0, hours(day(date).getDayOfWeek(), from, to));
        var now = day(date).atStartOfDay(there).toInstant();
        var free = new FreeSlots(said, List.of(), there).free(now, List.of(), List.of(), List.of());
        assertThat(free).hasSize(slots);
        assertThat(free).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        for (int i = 1; i < free.size(); i++) {
            assertThat(free.get(i).at()).isEqualTo(free.get(i - 1).ends());
        }
    }

    @Test
    void the_same_clock_time_before_and_after_a_change_is_another_instant() {
        var said = said(60, 0, 0, 0, 20, 14, hours(SUNDAY, "16:00", "17:00"));
        var now = at("2026-10-17T12:00", PRAGUE);
        var free =
                new FreeSlots(said, List.of(), PRAGUE).free(now, List.of(), List.of(), List.of());
        assertThat(free)
                .extracting(each -> each.at().toString())
                .containsExactly("2026-10-18T14:00:00Z", "2026-10-25T15:00:00Z");
    }

    // ---- whatever is said, the promises hold

    @Test
    void no_slot_breaks_a_rule_whatever_is_said_and_taken() {
        var random = new Random(20_261_125);
        List<ZoneId> zones =
                Stream.of(
                                "Europe/Prague",
                                "Australia/Lord_Howe",
                                "America/St_Johns",
                                "UTC",
                                "Asia/Kathmandu")
                        .map(ZoneId::of)
                        .toList();
        int seen = 0;
        for (int round = 0; round < 2_000; round++) {
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            Instant now =
                    at("2026-03-01T00:00", zone).plusSeconds(random.nextInt(3_600 * 24 * 300));
            var said = any(random);
            List<Busy> mentor = anyBusy(random, now);
            List<Busy> mentee = anyBusy(random, now);
            List<Instant> starts = mentor.stream().map(Busy::from).toList();
            List<Slot> free =
                    new FreeSlots(said, List.of(), zone).free(now, mentor, mentee, starts);
            seen += free.size();
            for (Slot slot : free) {
                check(slot, said, zone, now, mentor, mentee, starts);
            }
            for (int i = 1; i < free.size(); i++) {
                assertThat(free.get(i).at()).isAfterOrEqualTo(free.get(i - 1).ends());
            }
        }
        assertThat(seen).isGreaterThan(2_000);
    }

    private static void check(
            Slot slot,
            Availability said,
            ZoneId zone,
            Instant now,
            List<Busy> mentor,
            List<Busy> mentee,
            List<Instant> starts) {
        var from = slot.at().minus(Duration.ofMinutes(said.gapBefore()));
        var to = slot.ends().plus(Duration.ofMinutes(said.gapAfter()));
        LocalDate day = slot.at().atZone(zone).toLocalDate();
        assertThat(mentor).noneMatch(each -> each.from().isBefore(to) && from.isBefore(each.to()));
        assertThat(mentee)
                .noneMatch(
                        each -> each.from().isBefore(slot.ends()) && slot.at().isBefore(each.to()));
        assertThat(slot.at()).isAfterOrEqualTo(now.plus(Duration.ofHours(said.noticeHours())));
        assertThat(day)
                .isBeforeOrEqualTo(now.atZone(zone).toLocalDate().plusDays(said.daysAhead()));
        assertThat(starts.stream().filter(each -> each.atZone(zone).toLocalDate().equals(day)))
                .hasSizeLessThan(said.mostPerDay());
        assertThat(said.hours()).anyMatch(each -> each.day() == day.getDayOfWeek());
    }

    private static Availability any(Random random) {
        List<WeeklyHours> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                int from = random.nextInt(20);
                hours.add(
                        hours(
                                day,
                                "%02d:00".formatted(from),
                                "%02d:30".formatted(from + 1 + random.nextInt(3))));
            }
        }
        return said(
                15 + random.nextInt(60),
                random.nextInt(30),
                random.nextInt(30),
                random.nextInt(60),
                1 + random.nextInt(4),
                1 + random.nextInt(20),
                hours.toArray(WeeklyHours[]::new));
    }

    private static List<Busy> anyBusy(Random random, Instant now) {
        List<Busy> busy = new ArrayList<>();
        for (int n = random.nextInt(20); n > 0; n--) {
            Instant from = now.plusSeconds(60L * random.nextInt(60 * 24 * 15));
            busy.add(new Busy(from, from.plusSeconds(60L * (1 + random.nextInt(300)))));
        }
        return busy;
    }

    // ---- saying it

    private static WeeklyHours hours(DayOfWeek day, String from, String to) {
        return new WeeklyHours(day, LocalTime.parse(from), LocalTime.parse(to), ONLINE);
    }

    private static Availability week(int minutes, int before, int after, WeeklyHours... hours) {
        return said(minutes, before, after, 0, 20, 14, hours);
    }

    private static Availability said(
            int minutes,
            int before,
            int after,
            int notice,
            int most,
            int ahead,
            WeeklyHours... hours) {
        return new Availability(
                minutes, before, after, notice, most, ahead, "", "", List.of(hours), 0);
    }

    private static List<String> clocks(Availability said) {
        return clocks(said, List.of(), List.of(), List.of());
    }

    private static List<String> clocks(Availability said, List<SpecialDay> days) {
        return clocks(
                new FreeSlots(said, days, PRAGUE)
                        .free(SUNDAY_NOON, List.of(), List.of(), List.of()));
    }

    private static List<String> clocks(
            Availability said, List<Busy> mentor, List<Busy> mentee, List<Instant> starts) {
        return clocks(free(said, mentor, mentee, starts));
    }

    private static List<Slot> free(
            Availability said, List<Busy> mentor, List<Busy> mentee, List<Instant> starts) {
        return new FreeSlots(said, List.of(), PRAGUE).free(SUNDAY_NOON, mentor, mentee, starts);
    }

    private static List<String> clocks(List<Slot> slots) {
        return slots.stream()
                .map(each -> each.at().atZone(PRAGUE).toLocalDateTime().toString())
                .toList();
    }

    private static Busy busy(String from, String to) {
        return new Busy(at(from, PRAGUE), at(to, PRAGUE));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
