package lodestar.shared.web;

import java.util.List;
import lodestar.shared.Problem;

/// A page that says what went wrong and where to go from here. A form that came with it can be sent
/// again as it was.
///
/// @param title the key of its heading
/// @param problems what is wrong, in the words of its codes
/// @param request the id under which the log knows more
/// @param action where `fields` are sent again; empty for no such form
public record ErrorPage(
        int status,
        String title,
        List<Problem> problems,
        String request,
        String action,
        List<Field> fields) {

    public record Field(String name, String value) {}

    private static final String FORBIDDEN = "forbidden";

    /// Whether it is the reader's rights that do not reach, and nothing more is known.
    public boolean isForbidden() {
        return problems.stream().anyMatch(each -> each.code().equals(FORBIDDEN));
    }

    /// What else is wrong.
    public List<Problem> sentences() {
        return problems.stream().filter(each -> !each.code().equals(FORBIDDEN)).toList();
    }

    /// Who can help this reader, as the words choose by it.
    public String helper(Frame frame) {
        if (frame.may("MANAGE_ACCOUNTS")) {
            return "admin";
        }
        return frame.may("ALLOCATE") ? "staff" : "other";
    }

    public boolean canBeSentAgain() {
        return !action.isEmpty();
    }
}
