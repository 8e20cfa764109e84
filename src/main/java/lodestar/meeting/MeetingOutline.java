package lodestar.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import lodestar.shared.Checks;
import lodestar.shared.Markdown;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// What a meeting is about and how people meet, as somebody said it.
///
/// @param mode null where none was chosen
/// @param description Markdown
public record MeetingOutline(
        String name,
        @Nullable MeetingMode mode,
        @Nullable String link,
        @Nullable String place,
        String description) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_DESCRIPTION = 10_000;

    public MeetingOutline {
        name = Plain.line(name);
        link = link == null ? "" : link.strip();
        place = Plain.line(place);
        description = Markdown.clean(description);
    }

    /// What is kept of it: a link only for an online meeting, a place only for one in person.
    MeetingOutline kept() {
        return new MeetingOutline(
                name,
                mode,
                mode == MeetingMode.ONLINE ? link : "",
                mode == MeetingMode.IN_PERSON ? place : "",
                description);
    }

    void check() {
        var checks = new Checks();
        check(checks);
        checks.refuse();
    }

    /// Finds everything that is wrong with it.
    public void check(Checks checks) {
        checks.text(name, "name", LONGEST_NAME);
        checks.that(mode != null, "mode", "mode-required");
        if (mode == MeetingMode.ONLINE) {
            checkLink(link == null ? "" : link, checks);
        }
        if (mode == MeetingMode.IN_PERSON) {
            String where = place == null ? "" : place;
            checks.that(!where.isEmpty(), "place", "place-required");
            checks.that(where.length() <= LONGEST_PLACE, "place", "too-long", LONGEST_PLACE);
        }
        checks.that(
                description.length() <= LONGEST_DESCRIPTION,
                "description",
                "too-long",
                LONGEST_DESCRIPTION);
    }

    /// Finds what is wrong with the address of a video call.
    public static void checkLink(String link, Checks checks) {
        if (link.isEmpty()) {
            checks.that(false, "link", "link-required");
        } else {
            checks.that(link.length() <= LONGEST_LINK, "link", "too-long", LONGEST_LINK);
            checks.that(isHttps(link), "link", "link-https");
        }
    }

    /// A link with a name before the host, as in `https://zoom.us@elsewhere.example`, deceives.
    private static boolean isHttps(String link) {
        try {
            var address = new URI(link);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
