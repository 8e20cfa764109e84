package lodestar.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import lodestar.shared.Checks;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// When somebody wants to meet, as they said it: what is missing or could not be read is null, and
/// refused when it is written down.
///
/// @param zone where the date and the time are meant
/// @param which of a time that the clocks show twice; null to be asked
/// @param minutes how long, 15 to 480
public record MeetingSlot(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable ZoneId zone,
        @Nullable Occurrence which,
        @Nullable Integer minutes) {

    static final int SHORTEST = 15;
    static final int LONGEST = 480;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    /// The slot that starts at an instant, told by the clocks of a zone.
    public static MeetingSlot at(Instant at, ZoneId zone, int minutes) {
        var time = MeetingTime.at(at, zone);
        boolean isFirst =
                MeetingTime.of(time.local(), zone, Occurrence.FIRST).at().equals(time.at());
        return new MeetingSlot(
                time.local().toLocalDate(),
                time.local().toLocalTime(),
                zone,
                isFirst ? Occurrence.FIRST : Occurrence.SECOND,
                minutes);
    }

    MeetingSlot orLasting(int usual) {
        return minutes != null ? this : new MeetingSlot(date, time, zone, which, usual);
    }

    /// The instant that is meant. Refuses what is missing, skipped or shown twice.
    public Instant start() {
        var checks = new Checks();
        MeetingTime time = check(checks);
        checks.refuse();
        return Objects.requireNonNull(time).at();
    }

    /// A time that is over is often a slip, so whoever asks for it has to say that it is meant. A
    /// time that cannot be told is refused with all the rest.
    public void mustBeMeant(boolean past, Instant now) {
        MeetingTime time = check(new Checks());
        if (!past && time != null && time.at().isBefore(now)) {
            throw Refused.invalid(Problem.of("meeting-over").at("date"));
        }
    }

    /// Finds what is wrong; null where the time is.
    @Nullable MeetingTime check(Checks checks) {
        checks.that(date != null, "date", "date-missing");
        checks.that(time != null, "time", "clock-required");
        checks.that(zone != null, "zone", "zone-required");
        checks.that(
                minutes != null && minutes >= SHORTEST && minutes <= LONGEST,
                "minutes",
                "minutes-range",
                SHORTEST,
                LONGEST);
        return date == null || time == null || zone == null ? null : time(date, time, zone, checks);
    }

    private @Nullable MeetingTime time(LocalDate date, LocalTime time, ZoneId zone, Checks checks) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            checks.that(false, "date", "date-range");
            return null;
        }
        var local = LocalDateTime.of(date, time.truncatedTo(ChronoUnit.MINUTES));
        if (MeetingTime.isSkipped(local, zone)) {
            LocalDateTime next = MeetingTime.nextAfterSkip(local, zone);
            String shown =
                    next.toLocalDate().equals(date)
                            ? next.toLocalTime().toString()
                            : next.toLocalDate() + " " + next.toLocalTime();
            checks.that(
                    false,
                    "time",
                    "time-skipped",
                    local.toLocalTime().toString(),
                    date.toString(),
                    zone.getId(),
                    shown);
            return null;
        }
        if (which == null && MeetingTime.isShownTwice(local, zone)) {
            checks.that(
                    false,
                    "which",
                    "time-twice",
                    local.toLocalTime().toString(),
                    date.toString(),
                    zone.getId());
            return null;
        }
        return MeetingTime.of(local, zone, which);
    }
}
