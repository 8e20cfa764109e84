package lodestar.people;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed to find a person. A digit in it means a number, which is sought from its
/// beginning; anything else is sought in names and e-mail addresses, without regard to case and
/// accents.
public record Seek(String words) {

    private static final int LONGEST = 100;
    private static final int SHORT = 3;
    private static final String LAST = "chr(1114111)";
    private static final Pattern BLANKS = Pattern.compile("[\\p{IsWhite_Space}\\p{Cntrl}]+");
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");

    public static Seek of(@Nullable String typed) {
        String plain = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String words = BLANKS.matcher(plain).replaceAll(" ").strip();
        return new Seek(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean isNumber() {
        return words.indexOf('@') < 0 && words.codePoints().anyMatch(Character::isDigit);
    }

    /// ` and …` over a row of `person`; the statement binds `:sought` to `pattern()`. Nothing where
    /// nothing is sought.
    ///
    /// Persons are collected by the indexes of words and of numbers before anything else: without a
    /// look at the value, a list would be walked by name in the hope of meeting some soon.
    public String condition(String person) {
        if (isEmpty()) {
            return "";
        }
        String found =
                isNumber()
                        ? "select numbered.id from student numbered where true%1$s union all select numbered.id from faculty numbered where true%1$s"
                                .formatted(among("", "numbered"))
                        : "select named.id from person named where named.search like (select fold(:sought))";
        return " and %s.id = any (array(%s)) ".formatted(person, found);
    }

    /// The same where there are few rows anyhow, such as a batch: each is compared by itself.
    public String among(String person, String numbered) {
        if (isEmpty()) {
            return "";
        }
        return isNumber()
                ? " and lower(%1$s.number) ~>=~ lower(:sought) and lower(%1$s.number) ~<~ (lower(:sought) || %2$s) "
                        .formatted(numbered, LAST)
                : " and " + person + ".search like (select fold(:sought)) ";
    }

    /// The same where a list is walked that meets many of them: the indexes, which would find all
    /// at once, are left alone. The statement binds `:words` to `letters()` too.
    public String onTheWay(String student) {
        return isNumber()
                ? " and (lower(%1$s.number) || '') ~>=~ lower(:sought) and (lower(%1$s.number) || '') ~<~ (lower(:sought) || %2$s) "
                        .formatted(student, LAST)
                : " and position((select fold(:words)) in %s.search) > 0 ".formatted(student);
    }

    /// The pattern for `like` that finds the words anywhere: for short lists, such as courses.
    public String within() {
        return "%" + literal() + "%";
    }

    private String literal() {
        return WILD.matcher(words).replaceAll("\\\\$0");
    }

    /// What `condition` compares with: the beginning of a number, or a pattern for `like`. Up to
    /// two letters stand at the beginning of a word, since the trigram index knows no shorter ones
    /// within.
    public String pattern() {
        if (isNumber()) {
            return words;
        }
        return (isShort() ? "% " : "%") + literal() + "%";
    }

    /// The words as they are sought within a text, which says the same as the pattern.
    public String letters() {
        return (isShort() ? " " : "") + words;
    }

    private boolean isShort() {
        return words.codePointCount(0, words.length()) < SHORT;
    }
}
