package lodestar.access.web;

import java.util.List;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;

/// What a one-time link opens: setting a password, for the first admin together with the account.
public record LinkPage(String action, boolean first, AccountForm form, Problems problems) {

    public List<Choice> zones() {
        return Zones.choices(form.zone());
    }
}
