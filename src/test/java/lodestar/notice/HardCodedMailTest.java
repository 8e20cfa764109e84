package lodestar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Pseudo;
import lodestar.testing.Untranslated;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads every mail in a language in which each sentence is marked: what it says without the mark,
/// and what is no data, is hard-coded.
@LodestarTest
class HardCodedMailTest {

    @Autowired JdbcClient database;
    @Autowired Outbox outbox;
    @Autowired Letters letters;
    @Autowired Envelopes envelopes;
    @Autowired Desk desk;
    @Autowired Meetings meetings;

    @Test
    void no_mail_says_what_is_not_in_the_words() {
        var mentoring = new Mentoring(database);
        Institution institution = mentoring.institution();
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        institution.reads(mentee, Pseudo.WIDE);
        var start = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var meeting =
                meetings.plan(
                        mentor,
                        new MeetingOutline(
                                "Talk", MeetingMode.ONLINE, "https://meet.jit.si/talk", null, ""),
                        MeetingSlot.at(start, ZoneId.of("UTC"), 45),
                        Set.of(mentee),
                        institution.actor(mentor));
        database.sql("delete from notice_mail").update();
        for (News news : News.values()) {
            desk.tell(
                    Told.of(mentee.value(), news, meeting.value(), "MTG0001")
                            .about(mentor.value())
                            .at(start)
                            .times(2));
        }
        List<UUID> ids =
                database.sql("select id from notice_mail where person_id = ?")
                        .param(mentee.value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
        assertThat(ids).hasSize(News.values().length);
        List<Waiting> mails = outbox.read(ids);
        List<Letter> all = new ArrayList<>(mails.stream().map(letters::single).toList());
        all.add(letters.digest(mails));
        var finder = Untranslated.in(database);
        List<String> found = new ArrayList<>();
        for (Letter each : all) {
            assertThat(each.subject()).contains(Pseudo.OPEN);
            finder.of(Jsoup.parse(envelopes.html(each))).forEach(found::add);
            finder.of(Jsoup.parse("<p>" + each.subject())).forEach(found::add);
        }
        for (Waiting each : mails) {
            envelopes
                    .invitation(each, "mentoring@college.example")
                    .ifPresent(invitation ->
                            invitation
                                    .text()
                                    .replace("\r\n ", "")
                                    .lines()
                                    .filter(line -> line.matches("(SUMMARY|LOCATION).*"))
                                    .map(line -> line.substring(line.indexOf(':') + 1))
                                    .filter(line -> !line.startsWith("https:"))
                                    .map(line -> Jsoup.parse("<p>" + line))
                                    .forEach(page -> found.addAll(finder.of(page))));
        }
        assertThat(found).isEmpty();
    }
}
