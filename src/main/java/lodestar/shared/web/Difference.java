package lodestar.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text cut into what another text has too and what only this one has, word by word.
///
/// @param isOnlyHere whether the other text lacks it
public record Difference(String text, boolean isOnlyHere) {

    private static final Pattern WORDS = Pattern.compile("\\S+|\\s+");

    /// Comparing takes the product of both lengths; texts longer than this are not marked.
    private static final int MOST_PAIRS = 4_000_000;

    public static List<Difference> of(String text, String other) {
        List<String> here = words(text);
        List<String> there = words(other);
        if (text.isEmpty()) {
            return List.of();
        }
        if ((long) here.size() * there.size() > MOST_PAIRS) {
            return List.of(new Difference(text, false));
        }
        return joined(here, isShared(here, there));
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(each -> each.group()).toList();
    }

    /// By the longest common subsequence of words.
    private static boolean[] isShared(List<String> here, List<String> there) {
        int[][] longest = new int[here.size() + 1][there.size() + 1];
        for (int i = here.size() - 1; i >= 0; i--) {
            for (int j = there.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        here.get(i).equals(there.get(j))
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] shared = new boolean[here.size()];
        for (int i = 0, j = 0; i < here.size() && j < there.size(); ) {
            if (here.get(i).equals(there.get(j))) {
                shared[i++] = true;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static List<Difference> joined(List<String> words, boolean[] shared) {
        List<Difference> parts = new ArrayList<>();
        var part = new StringBuilder(words.getFirst());
        for (int i = 1; i < words.size(); i++) {
            if (shared[i] != shared[i - 1]) {
                parts.add(new Difference(part.toString(), !shared[i - 1]));
                part.setLength(0);
            }
            part.append(words.get(i));
        }
        parts.add(new Difference(part.toString(), !shared[words.size() - 1]));
        return parts;
    }
}
