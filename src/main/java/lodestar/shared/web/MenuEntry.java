package lodestar.shared.web;

/// A room's place in the main navigation: each room declares its own as a bean.
///
/// @param order smaller stands first; of those beyond `SHOWN` only a search knows
/// @param key the words
/// @param href where it leads; also the prefix of the pages under it
/// @param action the name of the action that one must be allowed to see it
public record MenuEntry(int order, String key, String href, String action) {

    private static final int SHOWN = 1_000;

    /// A page that stands in no navigation, and is found by its name.
    public static MenuEntry found(String key, String href, String action) {
        return new MenuEntry(SHOWN, key, href, action);
    }

    boolean isShown() {
        return order < SHOWN;
    }
}
