package lodestar.shared.web;

import java.util.List;

/// A link of the navigation, as this visitor sees it.
public record MenuItem(String label, String href, boolean current) {

    private static final int MOST = 6;
    private static final int LETTERS = 64;

    /// How many of them fit beside each other in one line: long words leave place for fewer.
    public static int inLine(List<MenuItem> menu) {
        int letters = 0;
        int shown = 0;
        while (shown < Math.min(menu.size(), MOST)) {
            letters += menu.get(shown).label().length();
            if (letters > LETTERS) {
                break;
            }
            shown++;
        }
        return shown;
    }
}
