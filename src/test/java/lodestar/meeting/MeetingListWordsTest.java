package lodestar.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Cursor;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a list says of a meeting is a copy; it follows what it was copied from.
@LodestarTest
class MeetingListWordsTest {

    private static final Instant SOON = Instant.now().plus(Duration.ofDays(3));

    @Autowired private Meetings meetings;
    @Autowired private MeetingLists lists;
    @Autowired private MeetingTidying tidying;
    @Autowired private People people;
    @Autowired private JdbcClient database;

    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private StudentId second;
    private Actor coordinator;
    private MeetingId meeting;

    @BeforeEach
    void somebody_meets_two() {
        var mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        second = mentoring.aStudent();
        mentoring.allocated(mentor, mentee, second);
        coordinator = institution.actor(institution.aCoordinator());
        meeting = plan(SOON, mentee, second);
    }

    @Test
    void a_renamed_mentor_is_listed_by_the_new_name() {
        people.describe(
                new PersonId(mentor.value()),
                new PersonDetails(
                        "Xanthe",
                        "Quill",
                        institution.email(new PersonId(mentor.value())),
                        "en",
                        "UTC"),
                institution.actor(institution.anAdmin()));

        assertThat(listed().mentorName()).isEqualTo("Xanthe Quill");
    }

    @Test
    void of_many_who_are_renamed_at_once_each_has_their_own() {
        var other = new Mentoring(database);
        var otherMentor = other.aMentor();
        var theirs = other.aStudent();
        other.allocated(otherMentor, theirs);
        meetings.plan(otherMentor, outline(), slot(SOON), Set.of(theirs), coordinator);
        String before = listed().mentorName();

        database.sql(
                        """
                        update person set given_name = given_name || case when id = ? then 'ina' else '' end,
                                          family_name = family_name || case when id = ? then 'sen' else '' end
                        """)
                .params(mentor.value(), otherMentor.value())
                .update();

        String[] words = before.split(" ", 2);
        assertThat(listed().mentorName()).isEqualTo(words[0] + "ina " + words[1]);
        assertThat(listed(otherMentor).mentorName()).endsWith("sen");
    }

    @Test
    void who_joins_and_who_leaves_is_counted() {
        assertThat(listed().mentees()).isEqualTo(2);
        change(0, mentee);
        assertThat(listed().mentees()).isEqualTo(1);
        change(1, mentee, second);
        assertThat(listed().mentees()).isEqualTo(2);
    }

    @Test
    void who_moves_with_a_meeting_is_counted_in_both() {
        var next =
                meetings.reschedule(
                        meeting, slot(SOON.plus(Duration.ofDays(1))), "ill", coordinator);
        assertThat(lists.latest(of(mentor), Cursor.START, 9, coordinator).rows())
                .hasSize(2)
                .allMatch(each -> each.mentees() == 2)
                .anyMatch(each -> each.id().equals(next));
    }

    @Test
    void what_a_program_writes_that_knows_no_copies_is_listed_alike() {
        var plain =
                """
                insert into meeting (id, host_id, name, mode, link, starts_local, zone, starts_at, ends_at, minutes, status,
                                     chain_id, created_by, created_at)
                select ?, host_id, 'Plain', mode, link, starts_local, zone, starts_at + interval '9 days',
                       ends_at + interval '9 days', minutes, status, chain_id, created_by, created_at
                  from meeting where id = ?
                """;
        var id = MeetingId.next();
        database.sql(plain).params(id.value(), meeting.value()).update();
        database.sql(
                        """
                        insert into meeting_attendee (meeting_id, student_id, part, during, blocking)
                        select m.id, a.student_id, a.part, m.during, m.blocking
                          from meeting m, meeting_attendee a where m.id = ? and a.meeting_id = ?
                        """)
                .params(id.value(), meeting.value())
                .update();

        assertThat(lists.latest(of(mentor), Cursor.START, 9, coordinator).rows())
                .hasSize(2)
                .allMatch(each -> each.mentees() == 2)
                .allMatch(each -> each.mentorName().equals(listed().mentorName()));
    }

    @Test
    void what_a_race_left_is_mended() {
        String name = listed().mentorName();
        database.sql("update meeting set host_name = 'Old Name', mentees = 7 where id = ?")
                .param(meeting.value())
                .update();
        tidying.mend();
        assertThat(listed().mentorName()).isEqualTo(name);
        assertThat(listed().mentees()).isEqualTo(2);
    }

    private void change(int version, StudentId... who) {
        meetings.change(meeting, version, outline(), Set.of(who), coordinator);
    }

    private MeetingId plan(Instant at, StudentId... who) {
        return meetings.plan(mentor, outline(), slot(at), Set.of(who), coordinator);
    }

    private MeetingRow listed() {
        return listed(mentor);
    }

    private MeetingRow listed(StudentId of) {
        return lists.latest(of(of), Cursor.START, 9, coordinator).rows().getFirst();
    }

    private static MeetingFilter of(StudentId mentor) {
        return new MeetingFilter("", null, null, null, mentor, null, false);
    }

    private static MeetingOutline outline() {
        return new MeetingOutline(
                "Weekly talk", MeetingMode.ONLINE, "https://meet.google.com/abc", null, "");
    }

    private static MeetingSlot slot(Instant at) {
        return MeetingSlot.at(at, ZoneId.of("UTC"), 45);
    }
}
