package lodestar.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import lodestar.access.AccountRow;
import lodestar.people.Role;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;

/// People and their accounts.
public record AccountsPage(Slice<AccountRow> rows, String q, String role) {

    public boolean isFiltered() {
        return !q.isBlank() || !role.isBlank();
    }

    public List<Choice> roles(Frame frame) {
        return Arrays.stream(Role.values())
                .map(each -> Choice.of(each.name(), frame.say("access.role." + each), role))
                .toList();
    }

    public List<String> rolesOf(Frame frame, AccountRow row) {
        return row.roles().stream().sorted().map(each -> frame.say("access.role." + each)).toList();
    }

    public String here() {
        return address("/accounts") + "&";
    }

    public String download() {
        return address("/accounts.csv");
    }

    private String address(String path) {
        return path
                + "?q="
                + URLEncoder.encode(q, StandardCharsets.UTF_8)
                + "&role="
                + URLEncoder.encode(role, StandardCharsets.UTF_8);
    }
}
