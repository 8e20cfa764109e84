package lodestar.meeting;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whose video call a link opens, known by its host.
public enum MeetingProvider {
    ZOOM("Zoom", "zoom.us", "zoom.com", "zoomgov.com"),
    GOOGLE_MEET("Google Meet", "meet.google.com"),
    TEAMS("Teams", "teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"),
    WEBEX("Webex", "webex.com"),
    JITSI("Jitsi", "meet.jit.si", "8x8.vc");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> hosts;

    MeetingProvider(String label, String... hosts) {
        this.label = label;
        this.hosts = List.of(hosts);
    }

    public String label() {
        return label;
    }

    /// Empty for a provider that we do not know. Looks at the host only: a name elsewhere in the
    /// link proves nothing.
    public static Optional<MeetingProvider> of(String link) {
        String host = URI.create(link).getHost();
        return host == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(each -> each.runs(host.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    private boolean runs(String host) {
        return hosts.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
    }
}
