package lodestar.notice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of a mail, in its reader's language, as its templates need them.
///
/// @param lines one for each piece of news
/// @param links beside the first: to join, to move, to cancel
/// @param why why it comes
/// @param stop where mails of its kind can be stopped without signing in; null for what always
///   comes
public record Letter(
        Locale locale,
        String institution,
        String subject,
        String greeting,
        List<Line> lines,
        List<Link> links,
        String why,
        Link wishes,
        @Nullable Link stop) {

    public Letter {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /// A sentence, and where it leads.
    public record Line(String text, Link link) {}

    public record Link(String label, String href) {}

    public String lang() {
        return locale.toLanguageTag();
    }

    /// The same without marks, for those who read mail as plain text.
    String plain() {
        var text = new StringBuilder(greeting).append("\n\n");
        for (Line line : lines) {
            text.append(line.text()).append('\n').append(line.link().href()).append("\n\n");
        }
        for (Link link : links) {
            text.append(link.label()).append(":\n").append(link.href()).append("\n\n");
        }
        text.append("-- \n").append(institution).append('\n').append(why).append('\n');
        text.append(wishes.label()).append(": ").append(wishes.href()).append('\n');
        if (stop != null) {
            text.append(stop.label()).append(": ").append(stop.href()).append('\n');
        }
        return text.toString();
    }
}
