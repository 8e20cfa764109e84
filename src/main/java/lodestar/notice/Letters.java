package lodestar.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import lodestar.program.ProgramQueries;
import lodestar.shared.Words;
import org.springframework.stereotype.Component;

/// Finds the words of a mail: in its reader's language, with times by their clocks, and with no
/// more about anybody than that something happened.
@Component
class Letters {

    private final Words words;
    private final Links links;
    private final ProgramQueries program;

    Letters(Words words, Links links, ProgramQueries program) {
        this.words = words;
        this.links = links;
        this.program = program;
    }

    /// A mail of its own.
    Letter single(Waiting mail) {
        Locale locale = mail.reader().locale();
        String said = said(mail);
        boolean always = mail.news().kind() == NoticeKind.SECURITY;
        return new Letter(
                locale,
                institution(),
                said,
                greeting(mail),
                List.of(new Letter.Line(said, links.first(mail))),
                links.ofMeeting(mail),
                words.say(
                        locale, always ? "notice.why.security" : "notice.why", kind(mail, locale)),
                links.wishes(mail),
                always ? null : links.stop(mail));
    }

    /// A day's news in one mail.
    Letter digest(List<Waiting> mails) {
        Waiting first = mails.getFirst();
        Locale locale = first.reader().locale();
        return new Letter(
                locale,
                institution(),
                words.say(locale, "notice.digest", mails.size()),
                greeting(first),
                mails.stream().map(each -> new Letter.Line(said(each), links.first(each))).toList(),
                List.of(),
                words.say(locale, "notice.why.digest"),
                links.wishes(first),
                null);
    }

    private String said(Waiting mail) {
        Locale locale = mail.reader().locale();
        String quiet = "notice.mail." + mail.news();
        String key = words.find(locale, quiet).isPresent() ? quiet : "notice.news." + mail.news();
        Instant happens = mail.happens();
        return words.say(
                locale,
                key,
                mail.other(),
                mail.number(),
                happens == null ? "" : when(happens, locale, mail.reader().zone()),
                mail.many(),
                happens == null ? words.say(locale, "notice.earlier") : day(happens, locale));
    }

    private String greeting(Waiting mail) {
        return words.say(mail.reader().locale(), "notice.greeting", mail.reader().name());
    }

    private String kind(Waiting mail, Locale locale) {
        return words.say(locale, "notice.kind." + mail.news().kind());
    }

    private String institution() {
        return program.settings().institution();
    }

    /// What falls on a day is kept as its beginning in UTC, wherever its reader lives.
    private static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(ZoneOffset.UTC));
    }

    private String when(Instant at, Locale locale, ZoneId zone) {
        var there = at.atZone(zone);
        return words.say(
                locale,
                "shared.moment",
                DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale).format(there),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(there),
                zone.getDisplayName(TextStyle.FULL, locale));
    }
}
