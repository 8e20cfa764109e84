package lodestar.people;

import java.time.ZoneId;
import java.util.Locale;
import lodestar.shared.Checks;
import lodestar.shared.Languages;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// What a person may say about themselves.
///
/// @param email where they are reached and sign in; may be empty for somebody who does neither
/// @param language of pages and mail, as a language tag; `und` for who has not chosen
/// @param zone in which every time is shown to them
public record PersonDetails(
        String givenName, String familyName, String email, String language, String zone) {

    public PersonDetails {
        givenName = Plain.line(givenName);
        familyName = Plain.line(familyName);
        email = Plain.line(email);
    }

    @Nullable String emailOrNull() {
        return email.isEmpty() ? null : email;
    }

    /// Adds what is wrong to the checks.
    public void check(Checks checks, boolean emailNeeded) {
        checks.that(!(givenName + familyName).isEmpty(), "givenName", "required");
        checks.that(givenName.length() <= 100, "givenName", "too-long", 100);
        checks.that(familyName.length() <= 100, "familyName", "too-long", 100);
        checks.that(!emailNeeded || !email.isEmpty(), "email", "required");
        checks.that(email.isEmpty() || Email.isSound(email), "email", "email-shape");
        checks.that(ZoneId.getAvailableZoneIds().contains(zone), "zone", "unknown-zone");
        checks.that(
                language.equals(Languages.UNSAID)
                        || !Locale.forLanguageTag(language).getLanguage().isEmpty(),
                "language",
                "unknown-language");
    }
}
