package lodestar.booking;

import java.util.List;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.shared.Checks;
import lodestar.shared.Plain;

/// When a mentor has time, week by week, and what keeps a calendar from filling up.
///
/// @param minutes how long a booked meeting is (15 to 480)
/// @param gapBefore minutes that stay free before a meeting
/// @param gapAfter minutes that stay free after it
/// @param noticeHours how long before its start a slot can be booked at the latest
/// @param mostPerDay meetings on one day of the mentor
/// @param daysAhead how far ahead a slot can be booked
/// @param link where one meets online; empty where never
/// @param place where one meets in person; empty where never
/// @param version 0 where nothing has been said yet
public record Availability(
        int minutes,
        int gapBefore,
        int gapAfter,
        int noticeHours,
        int mostPerDay,
        int daysAhead,
        String link,
        String place,
        List<WeeklyHours> hours,
        int version) {

    public static final int MOST_HOURS = 28;
    private static final int LONGEST_PLACE = 300;

    public Availability {
        link = link.strip();
        place = Plain.line(place);
        hours = List.copyOf(hours);
    }

    /// What is proposed to a mentor who has said nothing yet.
    public static Availability proposed(int minutes) {
        return new Availability(minutes, 0, 15, 24, 3, 28, "", "", List.of(), 0);
    }

    Availability lasting(int otherMinutes) {
        return new Availability(
                otherMinutes,
                gapBefore,
                gapAfter,
                noticeHours,
                mostPerDay,
                daysAhead,
                link,
                place,
                hours,
                version);
    }

    /// Refuses with everything that is wrong; a problem of the hours names their place in the list.
    void check() {
        var checks = new Checks();
        range(checks, minutes, "minutes", 15, 480);
        range(checks, gapBefore, "gapBefore", 0, 240);
        range(checks, gapAfter, "gapAfter", 0, 240);
        range(checks, noticeHours, "notice", 0, 720);
        range(checks, mostPerDay, "most", 1, 20);
        range(checks, daysAhead, "ahead", 1, 180);
        checks.that(hours.size() <= MOST_HOURS, "", "hours-many", MOST_HOURS);
        for (int i = 0; i < hours.size(); i++) {
            check(checks, i);
        }
        if (!link.isEmpty() || meets(MeetingMode.ONLINE)) {
            MeetingOutline.checkLink(link, checks);
        }
        checks.that(!place.isEmpty() || !meets(MeetingMode.IN_PERSON), "place", "place-required");
        checks.that(place.length() <= LONGEST_PLACE, "place", "too-long", LONGEST_PLACE);
        checks.refuse();
    }

    private void check(Checks checks, int i) {
        WeeklyHours these = hours.get(i);
        if (!these.isInOrder()) {
            checks.that(false, "to" + i, "hours-order");
            return;
        }
        checks.that(these.minutes() >= minutes, "to" + i, "hours-short", minutes);
        checks.that(
                hours.stream().limit(i).noneMatch(these::overlaps), "from" + i, "hours-overlap");
    }

    private boolean meets(MeetingMode mode) {
        return hours.stream().anyMatch(each -> each.mode() == mode);
    }

    private static void range(Checks checks, int value, String field, int least, int most) {
        checks.that(value >= least && value <= most, field, "out-of-range", least, most);
    }
}
