package lodestar.program;

import java.time.ZoneId;
import java.util.Locale;
import lodestar.shared.Checks;

/// The settings of the program.
///
/// @param institution its name, as pages show it
/// @param zone where nothing nearer is known: the time zone of new people and meetings
/// @param language of pages and mail where neither the person nor the browser names one of ours, as
///   a tag
/// @param mentorCapacity mentees that a new mentor may have at once, over all allocations (1 to
///   100)
/// @param reasonRequired whether a nomination needs a reason when it is submitted
/// @param meetingMinutes the length that a new meeting proposes (15 to 480 minutes)
/// @param cancelHours until so many hours before a meeting mentees move or cancel it by themselves
///   (0 to 336)
/// @param mostMoves how often mentees move one meeting by themselves (0 to 20)
/// @param silentDays after how many days without a meeting held or a follow-up completed a
///   mentorship counts as silent (7 to 180)
/// @param isDemo whether this is the fictional college
public record Settings(
        String institution,
        String zone,
        String language,
        int mentorCapacity,
        boolean reasonRequired,
        int meetingMinutes,
        int cancelHours,
        int mostMoves,
        int silentDays,
        boolean isDemo,
        int version) {

    void check() {
        var checks = new Checks();
        checks.text(institution, "institution", 120);
        checks.that(ZoneId.getAvailableZoneIds().contains(zone), "zone", "unknown-zone");
        checks.that(
                !Locale.forLanguageTag(language).getLanguage().isEmpty(),
                "language",
                "unknown-language");
        checks.that(
                mentorCapacity >= 1 && mentorCapacity <= 100,
                "mentorCapacity",
                "out-of-range",
                1,
                100);
        checks.that(
                meetingMinutes >= 15 && meetingMinutes <= 480,
                "meetingMinutes",
                "out-of-range",
                15,
                480);
        checks.that(cancelHours >= 0 && cancelHours <= 336, "cancelHours", "out-of-range", 0, 336);
        checks.that(mostMoves >= 0 && mostMoves <= 20, "mostMoves", "out-of-range", 0, 20);
        checks.that(silentDays >= 7 && silentDays <= 180, "silentDays", "out-of-range", 7, 180);
        checks.refuse();
    }
}
