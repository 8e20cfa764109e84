package lodestar.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingNumber;
import lodestar.meeting.MeetingRow;
import lodestar.meeting.MeetingStatus;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekPageTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, en,    2026-11-23, 48",
        "2026-11-25, de,    2026-11-23, 48",
        "2026-11-25, en-US, 2026-11-22, 48",
        "2026-11-22, en-US, 2026-11-22, 48",
        "2026-11-22, en-GB, 2026-11-16, 47",
        "2026-11-25, ar-EG, 2026-11-21, 48",
        "2026-12-31, de,    2026-12-28, 53",
        "2027-01-03, de,    2026-12-28, 53",
        "2024-12-31, de,    2024-12-30, 1",
    })
    void a_week_begins_as_the_readers_country_has_it(
            String date, String language, LocalDate first, int number) {
        var week = Week.of(date, NOW, BERLIN, Locale.forLanguageTag(language));
        assertThat(week.first()).isEqualTo(first);
        assertThat(week.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"''", "yesterday", "2026-13-01", "+999999999-12-31", "-5000-01-01"})
    void what_is_no_date_of_use_means_this_week(String asked) {
        var week = Week.of(asked, NOW, BERLIN, Locale.GERMAN);
        assertThat(week.first()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void today_is_the_readers_day() {
        var late = Instant.parse("2026-11-29T23:30:00Z");
        assertThat(Week.of("", late, BERLIN, Locale.GERMAN).first()).isEqualTo("2026-11-30");
        assertThat(Week.of("", late, ZoneId.of("America/New_York"), Locale.GERMAN).first())
                .isEqualTo("2026-11-23");
    }

    @ParameterizedTest
    @CsvSource({
        // zone,               a day of the week, the day of the change, minutes longer
        "Europe/Berlin,        2026-03-25, 2026-03-29, -60",
        "Europe/Berlin,        2026-10-21, 2026-10-25, 60",
        "America/New_York,     2026-11-01, 2026-11-01, 60",
        "Australia/Lord_Howe,  2026-04-01, 2026-04-05, 30",
        "Africa/Cairo,         2026-04-20, 2026-04-24, -60",
        "America/Santiago,     2026-09-02, 2026-09-06, -60",
        "Asia/Kathmandu,       2026-03-25, ,           0",
    })
    void a_day_with_a_change_of_clocks_is_as_long_as_it_is(
            String zone, String asked, LocalDate change, int minutes) {
        var week = Week.of(asked, NOW, ZoneId.of(zone), Locale.GERMAN);
        for (LocalDate day : week.days()) {
            assertThat(week.more(day))
                    .as("%s", day)
                    .isEqualTo(Duration.ofMinutes(day.equals(change) ? minutes : 0));
            assertThat(week.end(day)).isEqualTo(week.start(day.plusDays(1)));
        }
        assertThat(Duration.between(week.start(week.first()), week.end(week.last())))
                .isEqualTo(Duration.ofDays(7).plusMinutes(minutes));
    }

    @Test
    void a_meeting_in_each_of_two_equal_hours_stands_in_the_same_row() {
        var page =
                page(
                        "2026-10-25",
                        BERLIN,
                        row("2026-10-25T00:30:00Z", 30),
                        row("2026-10-25T01:30:00Z", 30),
                        row("2026-10-25T02:30:00Z", 30));
        assertThat(page.hours()).containsExactly(2, 3);
        var sunday = page.days().getLast();
        assertThat(sunday.at(2)).hasSize(2);
        assertThat(sunday.at(3)).hasSize(1);
    }

    @Test
    void nothing_begins_in_an_hour_that_the_clocks_skip() {
        var page =
                page(
                        "2026-03-29",
                        BERLIN,
                        row("2026-03-29T00:30:00Z", 30),
                        row("2026-03-29T01:00:00Z", 30));
        assertThat(page.hours()).containsExactly(1, 3);
    }

    @Test
    void a_day_may_begin_at_one_in_the_morning() {
        var cairo = ZoneId.of("Africa/Cairo");
        var page = page("2026-04-24", cairo, row("2026-04-23T21:30:00Z", 60));
        var plans = page.days().stream().flatMap(day -> day.plans().stream()).toList();
        assertThat(plans).extracting(WeekPage.Plan::hour).containsExactly(23, 1);
        assertThat(plans.getLast().isContinued()).isTrue();
    }

    @Test
    void a_meeting_past_midnight_stands_in_both_days() {
        var page = page("2026-11-25", BERLIN, row("2026-11-25T22:30:00Z", 60));
        assertThat(page.hours()).containsExactly(0, 23);
        var before = page.days().get(2).plans().getFirst();
        var after = page.days().get(3).plans().getFirst();
        assertThat(before.isOpen()).isTrue();
        assertThat(before.isContinued()).isFalse();
        assertThat(after.isOpen()).isFalse();
        assertThat(after.isContinued()).isTrue();
        assertThat(page.days().get(4).plans()).isEmpty();
    }

    @Test
    void one_that_ends_at_midnight_stands_in_one_day_only() {
        var page = page("2026-11-25", BERLIN, row("2026-11-25T22:30:00Z", 30));
        assertThat(page.days().get(3).plans()).isEmpty();
        assertThat(page.days().get(2).plans().getFirst().isOpen()).isFalse();
    }

    @Test
    void what_began_in_the_week_before_and_lasts_into_this_one_is_shown_and_no_other() {
        var page =
                page(
                        "2026-11-25",
                        BERLIN,
                        row("2026-11-22T22:30:00Z", 60),
                        row("2026-11-22T20:00:00Z", 60),
                        row("2026-11-29T23:00:00Z", 60));
        assertThat(page.days().stream().mapToInt(day -> day.plans().size()).sum()).isEqualTo(1);
        assertThat(page.days().getFirst().plans().getFirst().isContinued()).isTrue();
    }

    @Test
    void those_at_the_same_hour_stand_in_their_order_and_rescheduled_ones_not_at_all() {
        var moved = row("2026-11-25T09:00:00Z", 30, MeetingStatus.RESCHEDULED);
        var page =
                page(
                        "2026-11-25",
                        BERLIN,
                        row("2026-11-25T09:40:00Z", 30),
                        moved,
                        row("2026-11-25T09:00:00Z", 60),
                        row("2026-11-25T09:20:00Z", 30, MeetingStatus.CANCELLED));
        assertThat(page.days().get(2).at(10))
                .extracting(each -> each.meeting().startsAt().toString().substring(14, 16))
                .containsExactly("00", "20", "40");
        assertThat(page.kind(page.days().get(2).at(10).get(1))).isEqualTo("off");
    }

    @Test
    void a_week_with_more_than_a_table_can_show_says_so() {
        var many =
                IntStream.rangeClosed(0, WeekPage.MOST)
                        .mapToObj(n -> row("2026-11-25T09:00:00Z", 30))
                        .toList();
        var page = WeekPage.of(week("2026-11-25", BERLIN), many, false, reader(BERLIN), NOW);
        assertThat(page.isCut()).isTrue();
        assertThat(page.rows()).hasSize(WeekPage.MOST);
    }

    private static WeekPage page(String date, ZoneId zone, MeetingRow... rows) {
        return WeekPage.of(week(date, zone), List.of(rows), false, reader(zone), NOW);
    }

    private static Week week(String date, ZoneId zone) {
        return Week.of(date, NOW, zone, Locale.GERMAN);
    }

    private static Actor reader(ZoneId zone) {
        return new Actor(PersonId.next(), "Reader", Set.of(Role.STUDENT), Locale.GERMAN, zone);
    }

    private static MeetingRow row(String start, int minutes) {
        return row(start, minutes, MeetingStatus.SCHEDULED);
    }

    private static MeetingRow row(String start, int minutes, MeetingStatus status) {
        return new MeetingRow(
                new MeetingId(Id.next()),
                new MeetingNumber(1),
                "Talk",
                Instant.parse(start),
                minutes,
                MeetingMode.PHONE,
                status,
                new StudentId(Id.next()),
                "Mentor",
                1);
    }
}
