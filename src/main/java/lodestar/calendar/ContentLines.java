package lodestar.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// The lines of an iCalendar file (RFC 5545): ended by CRLF, folded at 75 octets and never inside a
/// character, their values escaped.
final class ContentLines {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder(4096);

    /// A line whose value needs no escaping: a date, a number, a word of the standard.
    ContentLines line(String name, String value) {
        fold(name + ':' + onOneLine(value));
        return this;
    }

    ContentLines line(String name, int value) {
        return line(name, Integer.toString(value));
    }

    /// Whole seconds: the format knows no parts of them.
    ContentLines line(String name, Instant at) {
        return line(name, UTC.format(at.truncatedTo(ChronoUnit.SECONDS)));
    }

    ContentLines text(String name, String value) {
        fold(name + ':' + escape(value.strip()));
        return this;
    }

    /// The value of a parameter, in quotes. Quotation marks may not stand in it; backslashes and
    /// carets may, but readers take them for the beginning of something else: all three are
    /// replaced by what looks alike.
    static String parameter(String value) {
        String plain =
                onOneLine(value)
                        .replace('"', '\'')
                        .replace('\\', '/')
                        .replace('^', '\u02c6')
                        .replace('\t', ' ');
        return '"' + plain.strip() + '"';
    }

    /// Text as a value. Every kind of line break is written as `\n`, also those that some readers
    /// alone take for one; other control characters are left out.
    static String escape(String value) {
        var escaped = new StringBuilder(value.length() + 16);
        String text = value.replace("\r\n", "\n");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '\\', ';', ',' -> escaped.append('\\').append(each);
                case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' ->
                        escaped.append("\\n");
                case '\t' -> escaped.append(each);
                default -> {
                    if (!Character.isISOControl(each)) {
                        escaped.append(each);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static String onOneLine(String value) {
        var kept = new StringBuilder(value.length());
        value.chars()
                .map(each -> each == '\u2028' || each == '\u2029' ? ' ' : each)
                .map(each -> Character.isISOControl(each) && each != '\t' ? ' ' : each)
                .forEach(each -> kept.append((char) each));
        return kept.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = octets(character);
            if (octets + size > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        lines.append("\r\n");
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
