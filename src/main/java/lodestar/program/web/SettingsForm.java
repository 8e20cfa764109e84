package lodestar.program.web;

import lodestar.program.Settings;

/// What is typed for the settings; numbers as text, so that a wrong one can be shown again.
public record SettingsForm(
        String institution,
        String zone,
        String mentorCapacity,
        boolean reasonRequired,
        String meetingMinutes,
        int version) {

    static SettingsForm of(Settings now) {
        return new SettingsForm(
                now.institution(),
                now.zone(),
                Integer.toString(now.mentorCapacity()),
                now.reasonRequired(),
                Integer.toString(now.meetingMinutes()),
                now.version());
    }

    /// A number that is none counts as 0, which the settings refuse.
    Settings settings() {
        return new Settings(
                institution == null ? "" : institution,
                zone == null ? "" : zone,
                number(mentorCapacity),
                reasonRequired,
                number(meetingMinutes),
                false,
                version);
    }

    private static int number(String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}")
                ? Integer.parseInt(typed.strip())
                : 0;
    }
}
