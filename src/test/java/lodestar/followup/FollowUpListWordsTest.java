package lodestar.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lodestar.LodestarTest;
import lodestar.allocation.Allocations;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.people.StudentDetails;
import lodestar.people.StudentId;
import lodestar.people.Students;
import lodestar.shared.Cursor;
import lodestar.testing.FollowingUp;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a list says of a follow-up is a copy; it follows what it was copied from.
@LodestarTest
class FollowUpListWordsTest {

    @Autowired private FollowUps followUps;
    @Autowired private FollowUpQueries queries;
    @Autowired private FollowUpReader reader;
    @Autowired private FollowUpTidying tidying;
    @Autowired private People people;
    @Autowired private Students students;
    @Autowired private Allocations allocations;
    @Autowired private JdbcClient database;

    private FollowingUp pair;
    private Institution institution;
    private Actor mentor;
    private Actor coordinator;
    private Actor admin;
    private FollowUpId id;

    @BeforeEach
    void somebody_writes_about_somebody() {
        pair = new FollowingUp(database);
        institution = pair.institution();
        mentor = pair.actor(pair.mentor);
        coordinator = pair.actor(pair.mentoring.reviewer);
        admin = pair.actor(institution.anAdmin());
        id = followUps.write(pair.about(), pair.text("Said."), mentor);
    }

    @Test
    void it_is_listed_with_those_whom_it_is_about() {
        var row = listed();
        assertThat(row.studentName()).isEqualTo(institution.name(pair.mentee));
        assertThat(row.studentNumber()).isEqualTo(institution.number(pair.mentee));
        assertThat(row.mentor()).isEqualTo(pair.mentor);
        assertThat(row.mentorName()).isEqualTo(institution.name(pair.mentor));
        assertThat(row.supervisor()).isEqualTo(pair.mentoring.tutor);
    }

    @Test
    void who_is_renamed_is_listed_by_the_new_name() {
        rename(pair.mentee, "Xanthe", "Quill");
        rename(pair.mentor, "Yoren", "Zell");
        assertThat(listed().studentName()).isEqualTo("Xanthe Quill");
        assertThat(listed().mentorName()).isEqualTo("Yoren Zell");
    }

    @Test
    void who_is_numbered_anew_is_listed_by_the_new_number() {
        String number = Institution.unique("N");
        students.describe(
                pair.mentee,
                0,
                new StudentDetails(
                        details(pair.mentee, "Xanthe", "Quill"), number, null, List.of()),
                admin);
        assertThat(listed().studentNumber()).isEqualTo(number);
        assertThat(listed().studentName()).isEqualTo("Xanthe Quill");
    }

    @Test
    void another_supervisor_is_the_one_that_is_listed() {
        FacultyId other = institution.aFaculty();
        allocations.handOver(pair.allocation, other, admin);
        assertThat(listed().supervisor()).isEqualTo(other);
    }

    @Test
    void open_steps_are_counted_as_they_come_and_go() {
        assertThat(listed().openItems()).isEqualTo(2);
        var first = reader.read(id, mentor).items().getFirst();
        followUps.tick(id, first.id(), true, mentor);
        followUps.tick(id, first.id(), true, mentor);
        assertThat(listed().openItems()).isEqualTo(1);
        followUps.tick(id, first.id(), false, mentor);
        assertThat(listed().openItems()).isEqualTo(2);

        var kept = new ActionItem(first.id(), "Read it", ItemOwner.MENTEE, null);
        var more = new ActionItem(null, "Write it", ItemOwner.MENTEE, null);
        var last = new ActionItem(null, "Show it", ItemOwner.MENTEE, null);
        followUps.edit(id, null, says(kept, more, last), mentor);
        assertThat(listed().openItems()).isEqualTo(3);
        followUps.edit(id, null, says(), mentor);
        assertThat(listed().openItems()).isZero();
    }

    @Test
    void one_about_nobodys_mentee_has_no_mentor() {
        var lone = pair.mentoring.aStudent();
        followUps.write(new FollowUpAbout(lone, null, null), pair.text("Said."), admin);
        var row = listed(lone);
        assertThat(row.studentName()).isEqualTo(institution.name(lone));
        assertThat(row.mentor()).isNull();
        assertThat(row.mentorName()).isNull();
        assertThat(row.supervisor()).isNull();
    }

    @Test
    void what_a_race_left_is_mended() {
        var before = listed();
        database.sql(
                        """
                        update followup set mentee_name = 'Old', mentee_number = 'Old', mentor_name = 'Old', supervisor_id = null,
                                            open_items = 9
                         where id = ?
                        """)
                .param(id.value())
                .update();
        tidying.mend();
        assertThat(listed()).isEqualTo(before);
    }

    private FollowUpText says(ActionItem... items) {
        return new FollowUpText("Find a topic", "Said.", FollowingUp.TODAY, List.of(items));
    }

    private void rename(StudentId who, String given, String family) {
        people.describe(new PersonId(who.value()), details(who, given, family), admin);
    }

    private PersonDetails details(StudentId who, String given, String family) {
        return new PersonDetails(
                given, family, institution.email(new PersonId(who.value())), "en", "UTC");
    }

    private FollowUpRow listed() {
        return listed(pair.mentee);
    }

    private FollowUpRow listed(StudentId about) {
        var filter = new FollowUpFilter("", null, about, null, false);
        return queries.list(filter, Cursor.START, coordinator).rows().getFirst();
    }
}
