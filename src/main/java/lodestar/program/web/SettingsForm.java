package lodestar.program.web;

import lodestar.program.Settings;

/// What is typed for the settings; numbers as text, so that a wrong one can be shown again.
public record SettingsForm(
        String institution,
        String zone,
        String language,
        String mentorCapacity,
        Boolean reasonRequired,
        String meetingMinutes,
        String cancelHours,
        String mostMoves,
        String silentDays,
        Integer version) {

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    public SettingsForm {
        institution = institution == null ? "" : institution;
        zone = zone == null ? "" : zone;
        language = language == null ? "" : language;
        mentorCapacity = mentorCapacity == null ? "" : mentorCapacity.strip();
        reasonRequired = reasonRequired != null && reasonRequired;
        meetingMinutes = meetingMinutes == null ? "" : meetingMinutes.strip();
        cancelHours = cancelHours == null ? "" : cancelHours.strip();
        mostMoves = mostMoves == null ? "" : mostMoves.strip();
        silentDays = silentDays == null ? "" : silentDays.strip();
        version = version == null ? -1 : version;
    }

    static SettingsForm of(Settings now) {
        return new SettingsForm(
                now.institution(),
                now.zone(),
                now.language(),
                Integer.toString(now.mentorCapacity()),
                now.reasonRequired(),
                Integer.toString(now.meetingMinutes()),
                Integer.toString(now.cancelHours()),
                Integer.toString(now.mostMoves()),
                Integer.toString(now.silentDays()),
                now.version());
    }

    /// A number that is none counts as -1, which the settings refuse.
    Settings settings() {
        return new Settings(
                institution,
                zone.isEmpty() ? "UTC" : zone,
                language.isEmpty() ? "en" : language,
                number(mentorCapacity),
                reasonRequired,
                number(meetingMinutes),
                number(cancelHours),
                number(mostMoves),
                number(silentDays),
                false,
                version);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }
}
