package lodestar.access.web;

import java.util.List;
import lodestar.access.ApiTokenRow;
import lodestar.people.PersonId;

/// The tokens of somebody, for an admin who may end them.
public record AccountTokensPage(PersonId person, String name, List<ApiTokenRow> tokens) {

    public String account() {
        return "/accounts/" + person.value();
    }

    public String revocation() {
        return account() + "/tokens/revocation";
    }
}
