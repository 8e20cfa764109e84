package lodestar.testing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import lodestar.booking.Availabilities;
import lodestar.booking.Availability;
import lodestar.booking.WeeklyHours;
import lodestar.meeting.MeetingMode;
import lodestar.people.StudentId;

/// A mentor's time, for tests: the same hours every day.
public final class Timekeeping {

    private Timekeeping() {}

    /// Online every day from 08:00 to 20:00 in slots of half an hour, without gaps or notice,
    /// twenty a day, four weeks ahead.
    public static void everyDay(Availabilities availabilities, Institution in, StudentId mentor) {
        availabilities.offer(mentor, everyDay(30, 0, 0, 0, 20, 28), in.actor(mentor));
    }

    public static Availability everyDay(
            int minutes, int before, int after, int notice, int most, int ahead) {
        List<WeeklyHours> hours =
                Arrays.stream(DayOfWeek.values())
                        .map(day ->
                                new WeeklyHours(
                                        day,
                                        LocalTime.of(8, 0),
                                        LocalTime.of(20, 0),
                                        MeetingMode.ONLINE))
                        .toList();
        return new Availability(
                minutes,
                before,
                after,
                notice,
                most,
                ahead,
                "https://meet.jit.si/lodestar-test",
                "",
                hours,
                0);
    }
}
