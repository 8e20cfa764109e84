package lodestar.agreement.web;

import java.util.Map;
import java.util.TreeMap;

/// What is typed for a text: Markdown by language.
///
/// @param version that the writer had before their eyes
public record TextForm(int version, Map<String, String> words) {

    static final String FIELD = "words-";

    static TextForm read(Map<String, String> fields) {
        var words = new TreeMap<String, String>();
        fields.forEach((name, typed) -> {
            String language = name.startsWith(FIELD) ? name.substring(FIELD.length()) : "";
            if (language.matches("[a-z]{2,3}")) {
                words.put(language, typed);
            }
        });
        String version = fields.getOrDefault("version", "");
        return new TextForm(version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, words);
    }

    public String words(String language) {
        return words.getOrDefault(language, "");
    }
}
