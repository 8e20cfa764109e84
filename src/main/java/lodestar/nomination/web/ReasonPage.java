package lodestar.nomination.web;

import lodestar.nomination.NominationView;
import lodestar.shared.web.Problems;

/// Asks why, before an act that needs a reason.
///
/// @param act the words of the act: `revoke`, `strike`
/// @param path where its form goes, under the nomination's address
public record ReasonPage(
        NominationView view, String act, String path, Problems problems, String typed) {

    public String back() {
        return "/nominations/" + view.id().value();
    }

    public String action() {
        return back() + path;
    }

    public String key(String part) {
        return "nomination." + act + part;
    }

    public long version() {
        return view.version();
    }
}
