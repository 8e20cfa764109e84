package lodestar.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.allocation.AllocationId;
import lodestar.allocation.Allocations;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingQueries;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.MeetingStatus;
import lodestar.meeting.MeetingView;
import lodestar.meeting.Meetings;
import lodestar.meeting.MenteeMeetings;
import lodestar.meeting.Reply;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Race;
import lodestar.testing.Timekeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class BookingsTest {

    @Autowired private Bookings bookings;
    @Autowired private BookingQueries queries;
    @Autowired private Availabilities availabilities;
    @Autowired private AvailabilityQueries offered;
    @Autowired private Meetings meetings;
    @Autowired private MenteeMeetings mentees;
    @Autowired private MeetingQueries views;
    @Autowired private Allocations allocations;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private StudentId second;
    private AllocationId allocation;

    @BeforeEach
    void a_mentor_of_two_has_time() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        second = mentoring.aStudent();
        allocation = mentoring.allocated(mentor, mentee, second);
        Timekeeping.everyDay(availabilities, institution, mentor);
    }

    // ---- booking

    @Test
    void a_mentee_books_a_free_slot_and_both_attend() {
        Instant at = slots().get(3).at();
        var meeting = views.view(book(at), actor(mentor));

        assertThat(meeting.startsAt()).isEqualTo(at);
        assertThat(meeting.minutes()).isEqualTo(30);
        assertThat(meeting.mode()).isEqualTo(MeetingMode.ONLINE);
        assertThat(meeting.link()).isEqualTo("https://meet.jit.si/lodestar-test");
        assertThat(meeting.host()).isEqualTo(mentor);
        assertThat(meeting.mentees()).extracting(MeetingView.Attendee::id).containsExactly(mentee);
        assertThat(journal(meeting.id())).containsExactly("meeting.planned by " + mentee.value());
        assertThat(slots()).extracting(Slot::at).doesNotContain(at);
    }

    @Test
    void a_slot_that_is_taken_or_was_never_offered_is_refused_with_a_sentence() {
        Instant at = slots().getFirst().at();
        book(at);
        assertThat(outcome(() -> bookings.book(mentor, at, "Talk", "", actor(second))))
                .isEqualTo("slot-taken");
        Instant odd = slots().get(5).at().plusSeconds(60);
        assertThat(outcome(() -> book(odd))).isEqualTo("slot-taken");
    }

    @Test
    void nobody_books_with_a_mentor_who_is_not_the_own() {
        var stranger = mentoring.aStudent();
        Instant at = slots().getFirst().at();
        assertThatThrownBy(() -> bookings.book(mentor, at, "Talk", "", actor(stranger)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.slots(mentor, actor(stranger)))
                .isInstanceOf(NotFound.class);
        allocations.endMentorship(allocation, mentee, "moved", coordinator());
        assertThatThrownBy(() -> book(at)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_books_while_the_allocation_or_the_mentor_is_paused() {
        Instant at = slots().getFirst().at();
        allocations.pause(allocation, coordinator());
        assertThat(outcome(() -> book(at))).isEqualTo("booking-paused");
        assertThat(queries.mayBook(actor(mentee))).isFalse();
        allocations.resume(allocation, coordinator());
        assertThat(queries.mayBook(actor(mentee))).isTrue();
        database.sql("update mentor set paused = true where id = ?").param(mentor.value()).update();
        assertThat(outcome(() -> book(at))).isEqualTo("booking-paused");
    }

    @Test
    void meetings_of_both_sides_and_busy_times_elsewhere_take_slots() {
        List<Instant> free = slots().stream().map(Slot::at).toList();
        plan(free.get(2), Set.of(second));
        busy(mentor, free.get(4), free.get(4).plusSeconds(60));
        busy(mentee, free.get(6), free.get(6).plusSeconds(60));
        busy(second, free.get(8), free.get(8).plusSeconds(60));

        assertThat(slots())
                .extracting(Slot::at)
                .doesNotContain(free.get(2), free.get(4), free.get(6))
                .contains(free.get(1), free.get(3), free.get(5), free.get(8));
    }

    @Test
    void a_day_off_takes_the_slots_of_that_day() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        availabilities.except(mentor, SpecialDay.off(day, day), actor(mentor));
        assertThat(slots())
                .extracting(each -> day(each))
                .doesNotContain(day)
                .contains(day.plusDays(1));
        var off = offered.of(mentor, actor(mentor)).days().getFirst();
        availabilities.asUsual(mentor, off.id(), actor(mentor));
        assertThat(slots()).extracting(each -> day(each)).contains(day);
    }

    // ---- saying when

    @Test
    void staff_say_it_for_a_mentor_and_other_students_do_not() {
        var said = offered.of(mentor, coordinator()).availability().orElseThrow();
        availabilities.offer(mentor, said, coordinator());
        assertThat(outcome(() -> availabilities.offer(mentor, said, coordinator())))
                .isEqualTo("stale-version");
        assertThatThrownBy(() -> offered.of(mentor, actor(second))).isInstanceOf(NotFound.class);
        assertThat(outcome(() -> availabilities.offer(mentor, said, actor(second))))
                .isEqualTo("forbidden");
        assertThat(outcome(() -> availabilities.offer(second, said, coordinator())))
                .isEqualTo("not-a-mentor");
    }

    @Test
    void hours_online_need_a_link_and_each_fault_names_its_line() {
        var wrong =
                new Availability(
                        30,
                        0,
                        0,
                        0,
                        1,
                        1,
                        "",
                        "",
                        Timekeeping.everyDay(30, 0, 0, 0, 1, 1).hours().subList(0, 1),
                        1);
        assertThatThrownBy(() -> availabilities.offer(mentor, wrong, actor(mentor)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(each -> each.field() + " " + each.code())
                                        .containsExactly("link link-required"));
    }

    // ---- moving and cancelling

    @Test
    void a_mentee_moves_a_meeting_and_attendees_and_history_survive() {
        List<Instant> far = slots().stream().map(Slot::at).skip(100).toList();
        var first = book(far.get(0));
        var next = bookings.move(first, far.get(5), "An exam", actor(mentee));

        var moved = views.view(next, actor(mentor));
        assertThat(moved.startsAt()).isEqualTo(far.get(5));
        assertThat(moved.mentees()).extracting(MeetingView.Attendee::id).containsExactly(mentee);
        assertThat(moved.chain())
                .extracting(MeetingView.Link::reason)
                .containsExactly("An exam", "");
        assertThat(moved.chain())
                .extracting(MeetingView.Link::status)
                .containsExactly(MeetingStatus.RESCHEDULED, MeetingStatus.SCHEDULED);
        assertThat(slots()).extracting(Slot::at).contains(far.get(0)).doesNotContain(far.get(5));
    }

    @Test
    void a_mentee_moves_so_often_and_no_more_and_the_mentor_is_not_bound() {
        List<Instant> far = slots().stream().map(Slot::at).skip(100).toList();
        var id = book(far.get(0));
        id = bookings.move(id, far.get(1), "", actor(mentor));
        for (int move = 2; move <= 4; move++) {
            id = bookings.move(id, far.get(move), "", actor(mentee));
        }
        var last = id;
        assertThat(outcome(() -> bookings.move(last, far.get(6), "", actor(mentee))))
                .isEqualTo("too-many-moves");
        bookings.move(last, far.get(6), "", actor(mentor));
    }

    @Test
    void shortly_before_a_meeting_only_the_mentor_moves_or_cancels_it() {
        Instant soon = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
        var id = plan(soon, Set.of(mentee));
        Instant later = slots().get(100).at();
        assertThat(outcome(() -> bookings.move(id, later, "", actor(mentee))))
                .isEqualTo("too-late");
        assertThat(outcome(() -> mentees.withdraw(id, "", actor(mentee)))).isEqualTo("too-late");
        mentees.askForAnotherTime(id, "Tomorrow?", actor(mentee));
        meetings.cancel(id, "", actor(mentor));
    }

    @Test
    void somebody_alone_with_the_mentor_cancels_and_somebody_in_a_group_only_stays_away() {
        Instant far = slots().get(100).at();
        var id = plan(far, Set.of(mentee, second));
        assertThat(outcome(() -> bookings.move(id, slots().get(110).at(), "", actor(mentee))))
                .isEqualTo("not-alone");
        mentees.withdraw(id, "At home", actor(mentee));

        var without = views.view(id, actor(mentor));
        assertThat(without.status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(without.mentees()).extracting(MeetingView.Attendee::id).containsExactly(second);
        assertThat(without.replies())
                .extracting(each -> each.kind() + " " + each.words())
                .containsExactly("WITHDRAWN At home");
        assertThat(views.view(id, actor(second)).replies()).isEmpty();
        assertThat(views.find(id, actor(mentee))).isEmpty();
        assertThat(slots()).extracting(Slot::at).doesNotContain(far);

        mentees.withdraw(id, "Ill", actor(second));
        var over = views.view(id, actor(mentor));
        assertThat(over.status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(over.ended().reason()).isEqualTo("Ill");
        assertThat(journal(id))
                .containsExactly(
                        "meeting.planned by " + mentor.value(),
                        "meeting.withdrawn by " + mentee.value(),
                        "meeting.cancelled by " + second.value());
        assertThat(outcome(() -> mentees.withdraw(id, "", actor(second))))
                .isEqualTo("wrong-status");
    }

    @Test
    void a_mentee_asks_for_another_time_and_those_who_lead_read_it() {
        var id = plan(slots().get(100).at(), Set.of(mentee, second));
        mentees.askForAnotherTime(id, "Friday after four", actor(mentee));
        mentees.askForAnotherTime(id, "Or Monday", actor(mentee));
        assertThat(views.view(id, actor(mentor)).replies())
                .extracting(Reply::words)
                .containsExactly("Or Monday");
        assertThat(views.view(id, actor(second)).replies()).isEmpty();
        assertThat(journal(id)).contains("meeting.another-time-asked by " + mentee.value());
        var stranger = mentoring.aStudent();
        assertThatThrownBy(() -> mentees.askForAnotherTime(id, "", actor(stranger)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mentees.withdraw(id, "", actor(stranger)))
                .isInstanceOf(NotFound.class);
    }

    // ---- not met

    @Test
    void a_mentee_who_did_not_come_may_book_again_and_both_sides_hear_of_it() {
        var id =
                plan(
                        Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES),
                        Set.of(mentee, second));
        meetings.hold(
                id, Map.of(mentee, Attendance.NO_SHOW, second, Attendance.ATTENDED), actor(mentor));
        assertThat(journal(id)).contains("meeting.missed by " + mentor.value());
        assertThat(queries.missed(actor(mentee), 5))
                .extracting(BookingQueries.Missed::meeting)
                .containsExactly(id);
        assertThat(queries.missed(actor(mentor), 5))
                .extracting(BookingQueries.Missed::mentee)
                .containsExactly(mentee);
        assertThat(queries.missed(actor(second), 5)).isEmpty();
        book(slots().getFirst().at());
        assertThat(queries.missed(actor(mentee), 5)).isEmpty();
        assertThat(queries.missed(actor(mentor), 5)).isEmpty();
    }

    // ---- saying it

    private List<Slot> slots() {
        return queries.slots(mentor, actor(mentee));
    }

    private MeetingId book(Instant at) {
        return bookings.book(mentor, at, "Talk", "", actor(mentee));
    }

    private MeetingId plan(Instant at, Set<StudentId> with) {
        return meetings.plan(
                mentor,
                new MeetingOutline("Talk", MeetingMode.PHONE, null, null, ""),
                MeetingSlot.at(at, ZoneId.of("UTC"), 30),
                with,
                actor(mentor));
    }

    private void busy(StudentId who, Instant from, Instant to) {
        database.sql(
                        """
                        insert into busy_calendar (student_id, address, added_at) values (?, 'https://example.org/c.ics', ?)
                            on conflict do nothing
                        """)
                .params(who.value(), from.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into busy_time (student_id, during) values (?, tstzrange(?, ?))")
                .params(who.value(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> journal(MeetingId id) {
        return database.sql(
                        "select action || ' by ' || actor_id from journal where subject_id = ? order by seq")
                .param(id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static LocalDate day(Slot slot) {
        return slot.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Actor actor(StudentId student) {
        return institution.actor(student);
    }

    private Actor coordinator() {
        return institution.actor(mentoring.reviewer);
    }

    private static String outcome(Runnable act) {
        return Race.outcome(act);
    }
}
