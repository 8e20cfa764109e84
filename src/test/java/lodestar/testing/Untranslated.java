package lodestar.testing;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lodestar.shared.Languages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds what a page in the wide pseudo-language (`Pseudo`) says in plain letters and what is
/// nobody's data: a hard-coded text.
public final class Untranslated {

    private static final Pattern SAID = Pattern.compile("[Ａ-Ｚａ-ｚ⟦⟧]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]");

    /// Days as no language in particular writes them, zones, numbers of records, and the number of
    /// a failed request.
    private static final Pattern DATED =
            Pattern.compile(
                    "\\d{4} [A-Z][a-z]{2} \\d{1,2}(, [A-Z][a-z]{2})?"
                            + "|(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2}(?! \\d{1,2}\\b)( \\d{4})?|UTC|GMT([+-][\\d:]+)?"
                            + "|\\b(?=[a-z]*\\d)[a-z0-9]{10}\\b|[A-Z]{3}\\d{4,}");

    private static final List<String> READ_OUT =
            List.of(
                    "aria-label",
                    "aria-description",
                    "title",
                    "placeholder",
                    "alt",
                    "label",
                    "data-label",
                    "data-none",
                    "data-added",
                    "data-found",
                    "data-offline",
                    "data-copied");
    private static final int LONG = 12;

    private final Set<String> data = new HashSet<>();
    private final StringBuilder texts = new StringBuilder();

    public Untranslated(Set<String> data) {
        data.forEach(this::know);
    }

    /// Knows every text in the database but the names of states.
    public static Untranslated in(JdbcClient database) {
        Set<String> data = new HashSet<>();
        var columns =
                database.sql(
                                """
                                select table_name, column_name,
                                       case when data_type = 'ARRAY' then 'unnest(' || quote_ident(column_name) || ')' else quote_ident(column_name) end
                                  from information_schema.columns
                                 where table_schema = current_schema()
                                   and (data_type in ('text', 'character varying') or udt_name = '_text')
                                """)
                        .query((row, n) ->
                                "select distinct %s from %s"
                                        .formatted(row.getString(3), row.getString(1)))
                        .list();
        for (String each : columns) {
            data.addAll(database.sql(each).query((row, n) -> "" + row.getString(1)).list());
        }
        data.removeIf(each -> each.matches("[A-Z_]+|null"));
        data.addAll(
                database.sql("select code from course union select code from batch")
                        .query((row, n) -> row.getString(1))
                        .list());
        data.addAll(
                database.sql("select trim(given_name || ' ' || family_name) from person")
                        .query((row, n) -> row.getString(1))
                        .list());
        for (String zone : ZoneId.getAvailableZoneIds()) {
            data.add(zone);
            data.add(zone.replace('_', ' '));
            data.add(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
        }
        for (String language : Locale.getISOLanguages()) {
            data.add(Languages.name(Locale.of(language)));
            data.add(Locale.of(language).getDisplayLanguage(Locale.of(Pseudo.WIDE)));
        }
        data.add(Pseudo.WIDE);
        data.addAll(Pseudo.events());
        for (DayOfWeek day : DayOfWeek.values()) {
            data.add(day.getDisplayName(TextStyle.SHORT, Locale.of(Pseudo.WIDE)));
        }
        for (Month month : Month.values()) {
            data.add(month.getDisplayName(TextStyle.SHORT, Locale.of(Pseudo.WIDE)));
        }
        return new Untranslated(data);
    }

    private void know(String value) {
        data.add(value.strip());
        value.lines().map(String::strip).forEach(data::add);
        texts.append(value.replaceAll("\\s+", " ")).append('\n');
    }

    /// What is said in plain letters, with the element that says it. Rendered Markdown is
    /// somebody's.
    public List<String> of(Document page) {
        List<String> found = new ArrayList<>();
        for (Element each : page.getAllElements()) {
            if (each.is(
                    "script, style, .face, textarea, .text, .text *, [lang]:not(html), [translate=no]")) {
                continue;
            }
            for (TextNode text : each.textNodes()) {
                check(text.text(), each, found);
            }
            for (String name : READ_OUT) {
                check(each.attr(name), each, found);
            }
            if (each.is("input[type=submit], input[type=button]")) {
                check(each.val(), each, found);
            }
        }
        return found;
    }

    private void check(String text, Element where, List<String> found) {
        for (String part : SAID.split(text, -1)) {
            if (!isData(part)) {
                found.add("“%s” in %s".formatted(part.strip(), where.cssSelector()));
            }
        }
    }

    /// Whether it is made of whole values, one after the other, with signs and figures between.
    private boolean isData(String part) {
        String plain = part.strip().replaceAll("\\s+", " ");
        if (!PLAIN.matcher(plain).find() || plain.length() >= LONG && texts.indexOf(plain) >= 0) {
            return true;
        }
        int at = 0;
        while (at < plain.length()) {
            if (!Character.isLetterOrDigit(plain.charAt(at))) {
                at++;
                continue;
            }
            int end = valueAt(plain, at);
            if (end < 0) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /// Where the longest value that begins here ends; -1 where a word of nobody does.
    private int valueAt(String text, int at) {
        for (int end = text.length(); end > at; end--) {
            boolean isWhole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (isWhole && data.contains(text.substring(at, end))) {
                return end;
            }
        }
        var dated = DATED.matcher(text).region(at, text.length());
        if (dated.lookingAt()) {
            return dated.end();
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return PLAIN.matcher(text.substring(at, end)).find() ? -1 : end;
    }
}
