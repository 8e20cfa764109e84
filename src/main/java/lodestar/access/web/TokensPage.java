package lodestar.access.web;

import java.util.List;
import lodestar.access.ApiTokenRow;
import lodestar.access.ApiTokens;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// One's own tokens for programs, and a form for a new one.
///
/// @param made the token that was just made, the only time that it is shown
/// @param address where programs reach Lodestar
public record TokensPage(
        List<ApiTokenRow> tokens,
        String name,
        int days,
        Problems problems,
        @Nullable String made,
        String address) {

    /// How long a token may be good.
    public List<Choice> terms() {
        return List.of(7, 30, ApiTokens.USUAL_DAYS, 180, ApiTokens.MOST_DAYS).stream()
                .map(each -> Choice.of(each.toString(), each.toString(), Integer.toString(days)))
                .toList();
    }

    public String example() {
        return "curl -H 'Authorization: Bearer " + made + "' " + address + "/me";
    }
}
