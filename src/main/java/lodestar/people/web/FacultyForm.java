package lodestar.people.web;

import java.util.Objects;
import lodestar.people.Actor;
import lodestar.people.FacultyDetails;
import lodestar.people.FacultyView;
import lodestar.people.PersonDetails;
import lodestar.shared.Languages;
import org.jspecify.annotations.Nullable;

/// What is typed for a faculty member.
public record FacultyForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String number,
        @Nullable String language,
        @Nullable String zone,
        @Nullable Integer version) {

    static FacultyForm empty(Actor by) {
        return new FacultyForm("", "", "", "", Languages.UNSAID, by.zone().getId(), null);
    }

    static FacultyForm of(FacultyView member) {
        var person = member.details().person();
        return new FacultyForm(
                person.givenName(),
                person.familyName(),
                person.email(),
                member.details().number(),
                person.language(),
                person.zone(),
                member.version());
    }

    FacultyForm at(int current) {
        return new FacultyForm(givenName, familyName, email, number, language, zone, current);
    }

    FacultyDetails details() {
        return new FacultyDetails(
                new PersonDetails(
                        text(givenName), text(familyName), text(email), text(language), text(zone)),
                text(number));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
