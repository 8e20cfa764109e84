package lodestar.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.allocation.AllocationId;
import lodestar.allocation.Allocations;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Cursor;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.Time;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class MeetingsTest {

    private static final Instant SOON =
            Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);

    @Autowired private Meetings meetings;
    @Autowired private MeetingQueries queries;
    @Autowired private MeetingLists lists;
    @Autowired private Realignment realignment;
    @Autowired private Allocations allocations;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Institution institution;
    private StudentId mentor;
    private StudentId mentee;
    private StudentId second;
    private AllocationId allocation;
    private Actor coordinator;

    @BeforeEach
    void somebody_mentors_two() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        second = mentoring.aStudent();
        allocation = mentoring.allocated(mentor, mentee, second);
        coordinator = institution.actor(institution.aCoordinator());
    }

    // ---- planning

    @Test
    void a_mentor_plans_a_meeting_with_mentees() {
        var meeting = queries.view(plan(SOON, mentee, second), actor(mentor));

        assertThat(meeting.number().toString()).matches("MTG\\d{4,}");
        assertThat(meeting.status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(meeting.startsAt()).isEqualTo(SOON);
        assertThat(meeting.endsAt()).isEqualTo(SOON.plus(Duration.ofMinutes(45)));
        assertThat(meeting.mentor().id()).isEqualTo(mentor);
        assertThat(meeting.mentees())
                .extracting(MeetingView.Attendee::id)
                .containsExactlyInAnyOrder(mentee, second);
        assertThat(meeting.chain()).hasSize(1);
    }

    @Test
    void the_local_time_and_its_zone_are_kept() {
        var zone = ZoneId.of("Asia/Kathmandu");
        var id =
                meetings.plan(
                        mentor,
                        outline(),
                        MeetingSlot.at(SOON, zone, 30),
                        Set.of(mentee),
                        coordinator);
        var meeting = queries.view(id, coordinator);
        assertThat(meeting.startsAt()).isEqualTo(SOON);
        assertThat(meeting.zone()).isEqualTo(zone);
        assertThat(meeting.startsLocal()).isEqualTo(SOON.atZone(zone).toLocalDateTime());
    }

    @Test
    void staff_plan_for_any_mentor_and_a_mentor_for_nobody_else() {
        var other = mentoring.aMentor();
        var theirs = mentoring.aStudent();
        mentoring.allocated(other, theirs);
        meetings.plan(other, outline(), slot(SOON), Set.of(theirs), coordinator);

        var refused =
                refusal(() ->
                        meetings.plan(
                                other,
                                outline(),
                                slot(SOON.plusSeconds(36_000)),
                                Set.of(theirs),
                                actor(mentor)));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void who_is_no_approved_mentor_plans_nothing() {
        assertThat(
                        codeOf(() ->
                                meetings.plan(
                                        mentee, outline(), slot(SOON), Set.of(), actor(mentee))))
                .isEqualTo("not-a-mentor");
    }

    @Test
    void a_mentor_without_an_allocation_plans_nothing() {
        var fresh = mentoring.aMentor();
        assertThat(
                        codeOf(() ->
                                meetings.plan(
                                        fresh, outline(), slot(SOON), Set.of(), actor(fresh))))
                .isEqualTo("no-allocation");
        allocations.pause(allocation, coordinator);
        assertThat(codeOf(() -> plan(SOON, mentee))).isEqualTo("no-allocation");
    }

    @Test
    void only_the_mentees_of_active_allocations_attend() {
        var stranger = mentoring.aStudent();
        assertThat(codeOf(() -> plan(SOON, mentee, stranger))).isEqualTo("not-a-mentee");
        allocations.endMentorship(allocation, second, "moved", coordinator);
        assertThat(codeOf(() -> plan(SOON, mentee, second))).isEqualTo("not-a-mentee");
        plan(SOON, mentee);
    }

    // ---- two at once

    @Test
    void a_mentor_who_is_busy_hears_when_and_with_which_own_meeting() {
        plan(SOON, mentee);
        var problem = refusal(() -> plan(SOON.plusSeconds(60 * 44), second)).problems().getFirst();
        assertThat(problem.code()).isEqualTo("time-taken");
        assertThat(problem.field()).isEqualTo("time");
        assertThat(problem.arguments().getFirst()).isEqualTo("own");
        assertThat(problem.href()).startsWith("/meetings/");
    }

    @Test
    void a_mentee_who_is_busy_elsewhere_is_named_to_staff_only() {
        var elsewhere = mentoring.aMentor();
        institution.enrolled(mentee, mentoring.batch);
        var other = new Mentoring(database);
        institution.enrolled(mentee, other.batch);
        institution.enrolled(elsewhere, other.batch);
        other.becomesMentor(elsewhere, 8);
        other.allocated(elsewhere, mentee);
        meetings.plan(elsewhere, outline(), slot(SOON), Set.of(mentee), coordinator);

        var told = refusal(() -> plan(SOON, mentee, second)).problems();
        assertThat(told).extracting(Problem::code).containsExactly("time-taken");
        assertThat(told.getFirst().arguments().getFirst()).isEqualTo("other");
        assertThat(told.getFirst().href()).isNull();

        var toStaff =
                refusal(() ->
                                meetings.plan(
                                        mentor, outline(), slot(SOON), Set.of(mentee), coordinator))
                        .problems();
        assertThat(toStaff.getFirst().arguments()).startsWith("known", institution.name(mentee));
        assertThat(toStaff.getFirst().href()).startsWith("/meetings/");
    }

    @Test
    void one_may_follow_right_after_the_other() {
        plan(SOON, mentee);
        plan(SOON.plusSeconds(60 * 45), mentee);
        plan(SOON.minusSeconds(60 * 45), mentee);
    }

    @Test
    void a_cancelled_a_held_and_a_voided_meeting_keep_nobody_busy() {
        meetings.cancel(plan(SOON, mentee), "", actor(mentor));
        var past = SOON.minus(Duration.ofDays(10));
        meetings.hold(plan(past, mentee), came(mentee), actor(mentor));
        var admin = institution.actor(institution.anAdmin());
        meetings.strike(plan(SOON, mentee), "a slip", admin);
        plan(SOON, mentee);
        plan(past, mentee);
    }

    // ---- changing

    @Test
    void a_change_keeps_the_time_and_replaces_who_attends() {
        var id = plan(SOON, mentee);
        var before = queries.view(id, actor(mentor));
        var outline =
                new MeetingOutline(
                        "Exam talk", MeetingMode.IN_PERSON, null, "B 112", "**bring** it");
        meetings.change(id, before.version(), outline, Set.of(second), actor(mentor));

        var after = queries.view(id, actor(mentor));
        assertThat(after.name()).isEqualTo("Exam talk");
        assertThat(after.place()).isEqualTo("B 112");
        assertThat(after.link()).isNull();
        assertThat(after.startsAt()).isEqualTo(before.startsAt());
        assertThat(after.mentees()).extracting(MeetingView.Attendee::id).containsExactly(second);
        assertThat(
                        codeOf(() ->
                                meetings.change(
                                        id,
                                        before.version(),
                                        outline,
                                        Set.of(second),
                                        actor(mentor))))
                .isEqualTo("stale-version");
    }

    @Test
    void somebody_busy_is_not_added() {
        var id = plan(SOON, mentee);
        plan(SOON.plusSeconds(60 * 60), second);
        var longer = new MeetingSlot(null, null, null, null, null);
        assertThat(longer.minutes()).isNull();
        var other = mentoring.aMentor();
        institution.enrolled(other, mentoring.batch);
        var version = queries.view(id, actor(mentor)).version();
        var next = plan(SOON.plusSeconds(60 * 120), mentee);
        assertThat(next).isNotEqualTo(id);
        assertThat(
                        codeOf(() ->
                                meetings.change(
                                        id,
                                        version,
                                        outline(),
                                        Set.of(mentee, other),
                                        actor(mentor))))
                .isEqualTo("not-a-mentee");
    }

    // ---- rescheduling

    @Test
    void a_rescheduled_meeting_leads_to_its_successor_and_back() {
        var first = plan(SOON, mentee, second);
        var later = SOON.plus(Duration.ofDays(1));
        var next = meetings.reschedule(first, slot(later), "exam that day", actor(mentor));
        var last = meetings.reschedule(next, slot(later.plusSeconds(7_200)), "", actor(mentor));

        for (var id : List.of(first, next, last)) {
            var view = queries.view(id, actor(mentee));
            assertThat(view.chain())
                    .extracting(MeetingView.Link::id)
                    .containsExactly(first, next, last);
            assertThat(view.chain())
                    .extracting(MeetingView.Link::status)
                    .containsExactly(
                            MeetingStatus.RESCHEDULED,
                            MeetingStatus.RESCHEDULED,
                            MeetingStatus.SCHEDULED);
            assertThat(view.mentees()).hasSize(2);
        }
        assertThat(queries.view(first, actor(mentor)).ended().reason()).isEqualTo("exam that day");
        plan(SOON, mentee);
    }

    @Test
    void it_may_be_moved_within_its_own_time_but_not_into_another() {
        var first = plan(SOON, mentee);
        var moved = meetings.reschedule(first, slot(SOON.plusSeconds(900)), "", actor(mentor));
        var other = plan(SOON.plusSeconds(36_000), second);
        assertThat(
                        codeOf(() ->
                                meetings.reschedule(
                                        other, slot(SOON.plusSeconds(1_800)), "", actor(mentor))))
                .isEqualTo("time-taken");
        assertThat(queries.view(other, actor(mentor)).status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(queries.view(moved, actor(mentor)).startsAt()).isEqualTo(SOON.plusSeconds(900));
    }

    // ---- held, cancelled, undone

    @Test
    void who_came_is_kept_and_the_last_contact_with_them() {
        var past = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        var id = plan(past, mentee, second);
        meetings.hold(
                id, Map.of(mentee, Attendance.ATTENDED, second, Attendance.NO_SHOW), actor(mentor));

        assertThat(attendance(id, actor(mentor)))
                .containsEntry(mentee, Attendance.ATTENDED)
                .containsEntry(second, Attendance.NO_SHOW);
        assertThat(contact(mentee)).isEqualTo(past);
        assertThat(contact(second)).isNull();

        meetings.undo(id, actor(mentor));
        assertThat(queries.view(id, actor(mentor)).status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(attendance(id, actor(mentor)).values()).containsOnlyNulls();
        assertThat(contact(mentee)).isNull();
    }

    @Test
    void a_mentee_reads_only_their_own_attendance() {
        var past = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        var id = plan(past, mentee, second);
        meetings.hold(
                id, Map.of(mentee, Attendance.ATTENDED, second, Attendance.NO_SHOW), actor(mentor));
        assertThat(attendance(id, actor(mentee)))
                .containsEntry(mentee, Attendance.ATTENDED)
                .containsEntry(second, null);
    }

    @Test
    void a_mentee_reads_the_names_of_the_group_and_no_numbers_but_their_own() {
        var id = plan(SOON, mentee, second);
        assertThat(queries.view(id, actor(mentee)).mentees())
                .allSatisfy(each -> assertThat(each.name()).isNotBlank())
                .allSatisfy(each ->
                        assertThat(each.number() != null).isEqualTo(each.id().equals(mentee)));
        assertThat(queries.view(id, actor(mentor)).mentees())
                .allSatisfy(each -> assertThat(each.number()).isNotNull());
    }

    @Test
    void a_cancelled_meeting_comes_back_unless_the_time_is_taken_since() {
        var id = plan(SOON, mentee);
        meetings.cancel(id, "ill", actor(mentor));
        meetings.undo(id, actor(mentor));
        meetings.cancel(id, "ill", actor(mentor));
        plan(SOON, second);
        assertThat(codeOf(() -> meetings.undo(id, actor(mentor)))).isEqualTo("time-taken");
    }

    @Test
    void after_a_quarter_of_an_hour_it_stays_cancelled() {
        var id = plan(SOON, mentee);
        meetings.cancel(id, "", actor(mentor));
        var late = Instant.now().plus(Duration.ofMinutes(16));
        assertThat(
                        codeOf(() ->
                                ScopedValue.where(Time.PRETENDED, late)
                                        .run(() -> meetings.undo(id, actor(mentor)))))
                .isEqualTo("undo-late");
    }

    @Test
    void an_admin_voids_and_restores_and_others_see_nothing_of_it() {
        var admin = institution.actor(institution.anAdmin());
        var id = plan(SOON, mentee);
        meetings.strike(id, "planned twice", admin);
        assertThat(queries.find(id, actor(mentor))).isEmpty();
        assertThat(queries.find(id, coordinator)).isEmpty();
        assertThat(queries.view(id, admin).voided().reason()).isEqualTo("planned twice");
        meetings.restore(id, admin);
        assertThat(queries.find(id, actor(mentor))).isPresent();
    }

    // ---- who may

    @Test
    void strangers_find_nothing_and_readers_change_nothing() {
        var id = plan(SOON, mentee);
        for (var stranger :
                List.of(
                        actor(second),
                        actor(mentoring.aStudent()),
                        institution.actor(institution.aFaculty()),
                        institution.actor(institution.aCounselor()))) {
            assertThat(queries.find(id, stranger)).isEmpty();
            assertThat(
                            catchThrowableOfType(
                                    NotFound.class, () -> meetings.cancel(id, "", stranger)))
                    .isNotNull();
        }
        for (var reader : List.of(actor(mentee), institution.actor(mentoring.tutor))) {
            assertThat(queries.view(id, reader).mayWrite()).isFalse();
            assertThat(refusal(() -> meetings.cancel(id, "", reader)).kind())
                    .isEqualTo(Refused.Kind.FORBIDDEN);
        }
        assertThat(queries.view(id, coordinator).mayWrite()).isTrue();
    }

    @Test
    void lists_hold_what_one_may_read_and_nothing_else() {
        var id = plan(SOON, mentee);
        for (var reader :
                List.of(
                        actor(mentor),
                        actor(mentee),
                        institution.actor(mentoring.tutor),
                        coordinator)) {
            assertThat(listed(reader)).contains(id);
        }
        for (var stranger : List.of(actor(second), institution.actor(institution.aFaculty()))) {
            assertThat(listed(stranger)).doesNotContain(id);
        }
    }

    @Test
    void a_list_goes_back_and_forth() {
        List<MeetingId> planned =
                java.util.stream.IntStream.range(0, 7)
                        .mapToObj(n -> plan(SOON.plusSeconds(3_600L * n), mentee))
                        .toList()
                        .reversed();
        var by = actor(mentor);
        var first = lists.latest(MeetingFilter.ALL, Cursor.START, 3, by);
        var next = lists.latest(MeetingFilter.ALL, Cursor.read(first.older(), 2), 3, by);
        var last = lists.latest(MeetingFilter.ALL, Cursor.read(next.older(), 2), 3, by);
        var back = lists.latest(MeetingFilter.ALL, Cursor.read(last.newer(), 2), 3, by);
        assertThat(ids(first.rows())).isEqualTo(planned.subList(0, 3));
        assertThat(ids(next.rows())).isEqualTo(planned.subList(3, 6));
        assertThat(ids(last.rows())).isEqualTo(planned.subList(6, 7));
        assertThat(ids(back.rows())).isEqualTo(planned.subList(3, 6));
        assertThat(first.newer()).isNull();
        assertThat(last.older()).isNull();
        assertThat(first.counted().rows()).isEqualTo(7);
        assertThat(ids(lists.inOrder(MeetingFilter.ALL, Cursor.START, 3, by).rows()))
                .isEqualTo(planned.reversed().subList(0, 3));
    }

    @Test
    void a_list_is_searched_by_number_name_and_mentor() {
        var id = plan(SOON, mentee);
        var number = queries.view(id, coordinator).number();
        assertThat(found(number.toString())).containsExactly(id);
        assertThat(found(number.toString().toLowerCase(java.util.Locale.ROOT))).containsExactly(id);
        assertThat(found(Long.toString(number.value()))).containsExactly(id);
        assertThat(found("no such meeting %")).isEmpty();
        var named =
                meetings.plan(
                        mentor,
                        new MeetingOutline("Prüfung " + number, MeetingMode.PHONE, null, null, ""),
                        slot(SOON.plusSeconds(7_200)),
                        Set.of(),
                        coordinator);
        assertThat(found("prufung " + number.toString().toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(named);
        assertThat(found(institution.name(mentor))).contains(id, named);
    }

    // ---- when mentorships end

    @Test
    void who_is_no_mentee_any_more_leaves_the_meetings_to_come() {
        var both = plan(SOON, mentee, second);
        var alone = plan(SOON.plusSeconds(7_200), second);
        var past = plan(Instant.now().minusSeconds(7_200), second);
        allocations.endMentorship(allocation, second, "moved away for a sad reason", coordinator);

        assertThat(queries.view(both, actor(mentor)).mentees())
                .extracting(MeetingView.Attendee::id)
                .containsExactly(mentee);
        assertThat(queries.find(both, actor(second))).isEmpty();
        var cancelled = queries.view(alone, actor(second));
        assertThat(cancelled.status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(cancelled.ended().reason()).isEqualTo("The mentorship has ended.");
        assertThat(queries.view(past, actor(second)).status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(codeOf(() -> meetings.undo(alone, coordinator))).isEqualTo("not-a-mentee");
    }

    @Test
    void a_closed_allocation_cancels_the_meetings_to_come_with_all_who_attend() {
        var id = plan(SOON, mentee, second);
        allocations.close(allocation, "end of term", coordinator);

        var view = queries.view(id, actor(second));
        assertThat(view.status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(view.mentees()).hasSize(2);
        assertThat(queries.find(id, actor(mentor))).isEmpty();
        assertThat(listed(actor(mentor))).doesNotContain(id);
    }

    // ---- new rules of a zone

    @Test
    void a_change_of_zone_rules_moves_a_meeting_to_come_with_its_local_time() {
        var zone = ZoneId.of("Asia/Almaty");
        var first = inZone(SOON, zone);
        var neighbour = inZone(SOON.plusSeconds(3_600), zone);
        var past = inZone(Instant.now().minusSeconds(36_000).truncatedTo(ChronoUnit.MINUTES), zone);
        // as if they had been planned when clocks there were an hour ahead
        database.sql(
                        """
                        update meeting set starts_local = starts_local + interval '1 hour' where host_id = ?
                        """)
                .param(mentor.value())
                .update();

        var result = realignment.realign(Instant.now());

        assertThat(result.moved()).isGreaterThanOrEqualTo(2);
        assertThat(result.clashing()).isEmpty();
        assertThat(queries.view(first, actor(mentor)).startsAt())
                .isEqualTo(SOON.plusSeconds(3_600));
        assertThat(queries.view(neighbour, actor(mentor)).startsAt())
                .isEqualTo(SOON.plusSeconds(7_200));
        assertThat(queries.view(past, actor(mentor)).startsAt()).isBefore(Instant.now());
        assertThat(realignment.realign(Instant.now()).moved()).isZero();
        assertThat(codeOf(() -> plan(SOON.plusSeconds(7_200), mentee))).isEqualTo("time-taken");
    }

    // ---- the journal

    @Test
    void every_act_is_in_the_journal() {
        var id = plan(SOON, mentee);
        meetings.cancel(id, "", actor(mentor));
        meetings.undo(id, actor(mentor));
        meetings.reschedule(id, slot(SOON.plusSeconds(7_200)), "", actor(mentor));
        assertThat(
                        database.sql("select action from journal where subject_id = ? order by seq")
                                .param(id.value())
                                .query((row, n) -> row.getString(1))
                                .list())
                .containsExactly(
                        "meeting.planned",
                        "meeting.cancelled",
                        "meeting.undone",
                        "meeting.rescheduled");
    }

    // ---- the ground of these tests

    private MeetingId plan(Instant at, StudentId... mentees) {
        return meetings.plan(mentor, outline(), slot(at), Set.of(mentees), actor(mentor));
    }

    private MeetingId inZone(Instant at, ZoneId zone) {
        return meetings.plan(
                mentor, outline(), MeetingSlot.at(at, zone, 45), Set.of(mentee), actor(mentor));
    }

    private static MeetingOutline outline() {
        return new MeetingOutline(
                "Weekly talk", MeetingMode.ONLINE, "https://meet.google.com/abc", null, "");
    }

    private static MeetingSlot slot(Instant at) {
        return MeetingSlot.at(at, ZoneId.of("UTC"), 45);
    }

    private static Map<StudentId, Attendance> came(StudentId mentee) {
        return Map.of(mentee, Attendance.ATTENDED);
    }

    private Map<StudentId, Attendance> attendance(MeetingId id, Actor by) {
        var told = new java.util.HashMap<StudentId, Attendance>();
        queries.view(id, by).mentees().forEach(each -> told.put(each.id(), each.attendance()));
        return told;
    }

    private Instant contact(StudentId whom) {
        return database.sql(
                        "select contact_at from mentorship where allocation_id = ? and mentee_id = ?")
                .params(allocation.value(), whom.value())
                .query((row, n) -> {
                    var at = row.getObject(1, java.time.OffsetDateTime.class);
                    return java.util.Optional.ofNullable(at).map(each -> each.toInstant());
                })
                .single()
                .orElse(null);
    }

    private List<MeetingId> listed(Actor by) {
        var ofTheMentor = new MeetingFilter("", null, null, null, mentor, null, false);
        return ids(lists.latest(ofTheMentor, Cursor.START, 200, by).rows());
    }

    private List<MeetingId> found(String words) {
        var filter = new MeetingFilter(words, null, null, null, null, null, false);
        return ids(lists.latest(filter, Cursor.START, 200, coordinator).rows());
    }

    private static List<MeetingId> ids(List<MeetingRow> rows) {
        return rows.stream().map(MeetingRow::id).toList();
    }

    private Actor actor(StudentId student) {
        return institution.actor(student);
    }

    private static String codeOf(Runnable act) {
        try {
            act.run();
            return "ok";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
