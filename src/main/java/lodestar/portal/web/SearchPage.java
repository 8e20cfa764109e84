package lodestar.portal.web;

import java.util.List;

/// What a search found, in groups; empty groups are left out.
public record SearchPage(String q, List<Group> groups) {

    /// Hits of one kind.
    ///
    /// @param key the words of its heading
    public record Group(String key, List<Hit> hits) {}

    /// One thing found, and where it is.
    public record Hit(String href, String title, String detail) {}

    public boolean isAsked() {
        return !q.isBlank();
    }
}
