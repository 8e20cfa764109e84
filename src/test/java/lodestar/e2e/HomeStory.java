package lodestar.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.followup.FollowUps;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.StudentId;
import lodestar.testing.FollowingUp;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Homes that the fictional college has nobody for, and the pages of the agreement, for everybody
/// and on the narrowest phone.
@LodestarTest
class HomeStory {

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired private JdbcClient database;
    @Autowired private Meetings meetings;
    @Autowired private FollowUps followUps;
    private FollowingUp pair;

    @BeforeEach
    void two_belong_together() {
        pair = new FollowingUp(database);
    }

    @Test
    void somebody_who_is_both_and_has_everything_waiting() {
        isCalled(pair.mentee, "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh");
        isCalled(pair.mentor, "عبد الرحمن بن عبد العزيز آل ثاني");
        var other = new Mentoring(database);
        var elder = other.aMentor();
        isCalled(elder, "ณ อยุธยา-ศรีวิชัยรัตนโกสินทร์มหาวชิราลงกรณ์");
        other.institution().enrolled(pair.mentor, other.batch);
        other.allocated(elder, pair.mentor);
        meet(pair.mentor, pair.mentee, 3);
        meet(pair.mentor, pair.mentee, 5);
        meet(elder, pair.mentor, 4);
        meet(pair.mentor, pair.mentee, -2);
        MeetingId held = meet(pair.mentor, pair.mentee, -3);
        var coordinator = pair.actor(pair.mentoring.reviewer);
        meetings.hold(held, Map.of(pair.mentee, Attendance.ATTENDED), coordinator);
        var note = followUps.write(pair.about(), pair.text("Said"), pair.actor(pair.mentor));
        followUps.complete(note, null, pair.actor(pair.mentor));

        Visitor both = visitors.arrivesByPhone().with(session(pair.mentor)).open("/");
        assertThat(both.page().locator("main section.stack > h2")).hasCount(2);
        both.assertAccessible();
    }

    @Test
    void somebody_who_is_neither() {
        Visitor newcomer = visitors.arrivesByPhone();
        newcomer.with(session(pair.mentoring.aStudent())).open("/").assertAccessible();
        assertThat(newcomer.page().locator("main")).containsText("Whom to ask");
    }

    @Test
    void an_admin_who_begins() {
        var house = pair.institution();
        Visitor admin = visitors.arrivesByPhone().with(house.session(house.anAdmin())).open("/");
        assertThat(admin.page().locator("[aria-labelledby=first-steps]")).isVisible();
        admin.assertAccessible();
    }

    @Test
    void the_agreement_and_its_text() {
        Visitor mentee = visitors.arrivesByPhone().with(session(pair.mentee));
        mentee.open("/agreement").assertAccessible();
        mentee.open("/agreement/first-meeting").assertAccessible();
        Visitor admin =
                visitors.arrives().with(pair.institution().session(pair.institution().anAdmin()));
        admin.open("/agreement/texts").assertAccessible();
        admin.page().locator("a[href='/agreement/texts/agreement']").click();
        admin.assertAccessible();
    }

    private MeetingId meet(StudentId mentor, StudentId mentee, int days) {
        return meetings.plan(
                mentor,
                new MeetingOutline(
                        "A meeting with a name of some length, " + Institution.unique("m"),
                        MeetingMode.ONLINE,
                        "https://teams.microsoft.com/l/1",
                        null,
                        ""),
                MeetingSlot.at(
                        Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES),
                        ZoneOffset.UTC,
                        45),
                Set.of(mentee),
                pair.actor(pair.mentoring.reviewer));
    }

    private void isCalled(StudentId student, String family) {
        database.sql("update person set family_name = ? where id = ?")
                .params(family, student.value())
                .update();
    }

    private Cookie session(StudentId student) {
        return pair.institution().session(student);
    }
}
