package lodestar.access.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.Role;
import lodestar.shared.Languages;

/// What is typed for an account, a profile, or the first admin.
public record AccountForm(
        String givenName,
        String familyName,
        String email,
        String language,
        String zone,
        List<String> roles) {

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    public AccountForm {
        givenName = givenName == null ? "" : givenName;
        familyName = familyName == null ? "" : familyName;
        email = email == null ? "" : email;
        language = language == null || language.isBlank() ? Languages.UNSAID : language;
        zone = zone == null || zone.isBlank() ? "UTC" : zone;
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static AccountForm empty(String zone) {
        return new AccountForm("", "", "", Languages.UNSAID, zone, List.of());
    }

    static AccountForm of(PersonDetails details, Set<Role> roles) {
        return new AccountForm(
                details.givenName(),
                details.familyName(),
                details.email(),
                details.language(),
                details.zone(),
                roles.stream().map(Role::name).toList());
    }

    PersonDetails details() {
        return new PersonDetails(givenName, familyName, email, language, zone);
    }

    /// The roles that were ticked; anything else that was sent counts for nothing.
    Set<Role> given() {
        var given = EnumSet.noneOf(Role.class);
        People.GIVEN.stream().filter(each -> roles.contains(each.name())).forEach(given::add);
        return given;
    }
}
