package lodestar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.allocation.AllocationId;
import lodestar.allocation.Allocations;
import lodestar.calendar.Invitation.Method;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingEvent;
import lodestar.meeting.MeetingEvents;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.meeting.Realignment;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class InvitationsTest {

    private static final Instant SOON =
            Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
    private static final String SENDER = "lodestar@example.org";

    @Autowired private Invitations invitations;
    @Autowired private MeetingEvents events;
    @Autowired private Meetings meetings;
    @Autowired private Realignment realignment;
    @Autowired private Allocations allocations;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private StudentId second;
    private AllocationId allocation;
    private Actor admin;

    @BeforeEach
    void somebody_mentors_two() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        second = mentoring.aStudent();
        allocation = mentoring.allocated(mentor, mentee, second);
        admin = institution.actor(institution.anAdmin());
    }

    @Test
    void a_planned_meeting_asks_each_who_attends() {
        var meeting = plan(SOON);
        for (StudentId who : List.of(mentor, mentee, second)) {
            var asked = invitation(meeting, who);
            assertThat(asked.method()).isEqualTo(Method.REQUEST);
            assertThat(asked.contentType()).endsWith("method=REQUEST");
            var event = ReadBack.only(asked.text());
            assertThat(event.attendees()).containsExactly(institution.name(who));
            assertThat(event.organizer()).isEqualTo(institution.name(mentor));
            assertThat(asked.text()).doesNotContain("Secret agenda", "First talk");
            assertThat(asked.text().replace("\r\n ", ""))
                    .contains(":mailto:" + institution.email(who), ":mailto:" + SENDER);
        }
    }

    @Test
    void a_moved_meeting_is_the_same_event_with_a_higher_number_also_asked_of_the_original() {
        var meeting = plan(SOON);
        var before = ReadBack.only(invitation(meeting, mentee).text());
        var moved = move(meeting, SOON.plus(Duration.ofDays(1)));
        for (MeetingId each : List.of(meeting, moved)) {
            var after = ReadBack.only(invitation(each, mentee).text());
            assertThat(after.uid()).isEqualTo(before.uid());
            assertThat(after.sequence()).isGreaterThan(before.sequence());
            assertThat(after.start()).isEqualTo(SOON.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void a_cancelled_meeting_is_struck_out_and_may_come_back_by_undo() {
        var meeting = plan(SOON);
        var asked = ReadBack.only(invitation(meeting, mentee).text());
        meetings.cancel(meeting, "A very private reason", admin);
        var struck = invitation(meeting, mentee);
        assertThat(struck.method()).isEqualTo(Method.CANCEL);
        assertThat(struck.text()).doesNotContain("private reason");
        var cancelled = ReadBack.only(struck.text());
        assertThat(cancelled.sequence()).isGreaterThan(asked.sequence());
        meetings.undo(meeting, admin);
        var again = invitation(meeting, mentee);
        assertThat(again.method()).isEqualTo(Method.REQUEST);
        assertThat(ReadBack.only(again.text()).sequence()).isGreaterThan(cancelled.sequence());
    }

    @Test
    void who_is_no_longer_invited_strikes_it_out_and_the_others_keep_it() {
        var meeting = plan(SOON);
        int before = ReadBack.only(invitation(meeting, mentee).text()).sequence();
        change(meeting, Set.of(second));
        var struck = invitation(meeting, mentee);
        assertThat(struck.method()).isEqualTo(Method.CANCEL);
        assertThat(ReadBack.only(struck.text()).sequence()).isGreaterThan(before);
        assertThat(invitation(meeting, second).method()).isEqualTo(Method.REQUEST);

        allocations.endMentorship(allocation, second, "moved", admin);
        assertThat(invitation(meeting, second).method()).isEqualTo(Method.CANCEL);
    }

    @Test
    void who_has_no_address_or_no_open_account_gets_nothing() {
        var meeting = plan(SOON);
        database.sql("update person set email = null where id = ?").param(mentee.value()).update();
        assertThat(invitations.of(meeting, mentee.person(), SENDER)).isEmpty();
        institution.deactivate(second);
        assertThat(invitations.of(meeting, second.person(), SENDER)).isEmpty();
        assertThat(invitations.of(new MeetingId(Id.next()), mentor.person(), SENDER)).isEmpty();
    }

    @Test
    void with_each_act_the_number_rises_and_the_last_change_never_goes_back() {
        var meeting = plan(SOON);
        List<Runnable> acts =
                List.of(
                        () -> change(meeting, Set.of(mentee)),
                        () -> change(meeting, Set.of(mentee, second)),
                        () -> meetings.cancel(meeting, "", admin),
                        () -> meetings.undo(meeting, admin),
                        () -> allocations.endMentorship(allocation, second, "moved", admin),
                        () -> meetings.strike(meeting, "by mistake", admin),
                        () -> meetings.restore(meeting, admin),
                        () -> shiftClocks(meeting),
                        () -> move(meeting, SOON.plus(Duration.ofDays(1))));
        List<MeetingEvent> seen = new ArrayList<>(List.of(present(meeting)));
        for (Runnable act : acts) {
            act.run();
            seen.add(present(meeting));
        }
        assertThat(seen).extracting(MeetingEvent::chain).containsOnly(seen.getFirst().chain());
        for (int i = 1; i < seen.size(); i++) {
            assertThat(seen.get(i).sequence())
                    .as("after act " + i)
                    .isGreaterThan(seen.get(i - 1).sequence());
            assertThat(seen.get(i).changedAt())
                    .as("after act " + i)
                    .isAfter(seen.get(i - 1).changedAt());
            assertThat(seen.get(i).createdAt()).isEqualTo(seen.getFirst().createdAt());
        }
    }

    @Test
    void a_meeting_that_was_held_and_was_not_after_all_counts_on() {
        var meeting = plan(SOON);
        database.sql(
                        """
                        update meeting set starts_at = now() - interval '1 hour', ends_at = now() - interval '1 hour' + minutes * interval '1 minute'
                         where id = ?
                        """)
                .param(meeting.value())
                .update();
        var planned = present(meeting);
        meetings.hold(
                meeting, Map.of(mentee, Attendance.ATTENDED, second, Attendance.EXCUSED), admin);
        var held = present(meeting);
        meetings.undo(meeting, admin);
        assertThat(List.of(planned.sequence(), held.sequence(), present(meeting).sequence()))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(held.isCalledOff()).isFalse();
    }

    /// As new rules of a zone would: the local time says another instant than is kept.
    private void shiftClocks(MeetingId meeting) {
        database.sql(
                        "update meeting set starts_local = starts_local + interval '1 hour' where id = ?")
                .param(meeting.value())
                .update();
        assertThat(realignment.realign(Instant.now()).moved()).isPositive();
    }

    private MeetingEvent present(MeetingId meeting) {
        return events.present(meeting, admin).orElseThrow();
    }

    private Invitation invitation(MeetingId meeting, StudentId who) {
        return invitations.of(meeting, who.person(), SENDER).orElseThrow();
    }

    private MeetingId plan(Instant start) {
        return meetings.plan(
                mentor,
                outline("First talk"),
                MeetingSlot.at(start, ZoneId.of("Europe/Berlin"), 45),
                Set.of(mentee, second),
                admin);
    }

    private void change(MeetingId meeting, Set<StudentId> mentees) {
        int version =
                database.sql("select version from meeting where id = ?")
                        .param(meeting.value())
                        .query((row, n) -> row.getInt(1))
                        .single();
        meetings.change(meeting, version, outline("Second thoughts"), mentees, admin);
    }

    private MeetingId move(MeetingId meeting, Instant to) {
        return meetings.reschedule(
                meeting, MeetingSlot.at(to, ZoneId.of("Europe/Berlin"), 45), "", admin);
    }

    private static MeetingOutline outline(String name) {
        return new MeetingOutline(
                name,
                MeetingMode.ONLINE,
                "https://meet.google.com/abc-defg-hij",
                null,
                "Secret agenda");
    }
}
