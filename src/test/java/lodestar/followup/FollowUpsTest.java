package lodestar.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import lodestar.LodestarTest;
import lodestar.followup.file.FileKind;
import lodestar.followup.file.Samples;
import lodestar.people.Actor;
import lodestar.shared.Cursor;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.testing.FollowingUp;
import lodestar.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Follow-ups through their doors, on a real database.
@LodestarTest
class FollowUpsTest {

    @Autowired private FollowUps followUps;
    @Autowired private FollowUpReader reader;
    @Autowired private FollowUpQueries queries;
    @Autowired private FollowUpChoices choices;
    @Autowired private Checklists checklists;
    @Autowired private JdbcClient database;

    private FollowingUp pair;
    private Actor mentor;
    private Actor mentee;
    private Actor supervisor;
    private Actor coordinator;
    private Actor admin;

    @BeforeEach
    void open() {
        pair = new FollowingUp(database);
        mentor = pair.actor(pair.mentor);
        mentee = pair.actor(pair.mentee);
        supervisor = pair.actor(pair.mentoring.tutor);
        coordinator = pair.actor(pair.mentoring.reviewer);
        admin = pair.actor(pair.institution().anAdmin());
    }

    @Test
    void mentor_supervisor_and_staff_write_about_a_mentee() {
        for (Actor by : List.of(mentor, supervisor, coordinator, admin)) {
            var id = followUps.write(pair.about(), pair.text("Said."), by);
            var read = reader.read(id, by);
            assertThat(read.status()).isEqualTo(FollowUpStatus.DRAFT);
            assertThat(read.number().toString()).matches("FUP\\d{4,}");
            assertThat(read.supervisorName())
                    .isEqualTo(pair.institution().name(pair.mentoring.tutor));
            assertThat(read.mentor()).isEqualTo(pair.mentor);
            assertThat(read.mayWrite()).isTrue();
            assertThat(read.items())
                    .extracting(FollowUpRecord.Item::words, FollowUpRecord.Item::ownerId)
                    .containsExactly(
                            tuple("Read chapter two", pair.mentee.value()),
                            tuple("Send the outline", pair.mentor.value()));
        }
    }

    @Test
    void nobody_else_writes_about_them() {
        var stranger = pair.actor(pair.mentoring.aStudent());
        var otherMentor = pair.actor(pair.mentoring.aMentor());
        var otherFaculty = pair.actor(pair.institution().aFaculty());
        for (Actor by : List.of(mentee, stranger, otherMentor, otherFaculty)) {
            refused("not-a-mentee", () -> followUps.write(pair.about(), pair.text("Said."), by));
        }
        refused(
                "forbidden",
                () ->
                        followUps.write(
                                pair.about(),
                                pair.text("Said."),
                                pair.actor(pair.institution().aCounselor())));
    }

    @Test
    void only_staff_leave_the_allocation_out() {
        var free = new FollowUpAbout(pair.mentee, null, null);
        for (Actor by : List.of(mentor, supervisor)) {
            refused("no-allocation", () -> followUps.write(free, pair.text("Said."), by));
        }
        var id = followUps.write(free, pair.text("Said."), coordinator);
        assertThat(reader.read(id, coordinator).mentorName()).isNull();
        notThere(() -> reader.read(id, mentor));
    }

    @Test
    void the_student_is_in_the_allocation() {
        var about = new FollowUpAbout(pair.mentoring.aStudent(), pair.allocation, null);
        for (Actor by : List.of(mentor, supervisor, admin)) {
            refused("not-a-mentee", () -> followUps.write(about, pair.text("Said."), by));
        }
    }

    @Test
    void the_mentee_reads_it_only_when_completed() {
        var id = written();
        notThere(() -> reader.read(id, mentee));
        followUps.schedule(id, null, null, mentor);
        notThere(() -> reader.read(id, mentee));
        followUps.complete(id, null, mentor);
        assertThat(reader.read(id, mentee).summary()).isEqualTo("Said.");
        assertThat(reader.read(id, mentee).mayWrite()).isFalse();
        refused("forbidden", () -> followUps.edit(id, null, pair.text("Mine"), mentee));
    }

    @Test
    void strangers_find_nothing_in_whatever_way_they_ask() throws IOException {
        var id = completed();
        checklists.put(id, aFile(), mentor);
        followUps.edit(id, null, pair.text("Said better."), mentor);
        var strangers =
                List.of(
                        pair.actor(pair.mentoring.aStudent()),
                        pair.actor(pair.mentoring.aMentor()),
                        pair.actor(pair.institution().aFaculty()),
                        pair.actor(new FollowingUp(database).mentee));
        for (Actor by : strangers) {
            notThere(() -> reader.read(id, by));
            notThere(() -> reader.version(id, 1, by));
            notThere(() -> checklists.read(id, by));
            notThere(() -> followUps.edit(id, null, pair.text("Mine"), by));
            notThere(() -> followUps.complete(id, null, by));
            notThere(() -> followUps.mustBeWritable(id, by));
            assertThat(queries.list(FollowUpFilter.ALL, Cursor.START, by).rows()).isEmpty();
            assertThat(
                            queries.list(
                                            new FollowUpFilter("", null, pair.mentee, null, false),
                                            Cursor.START,
                                            by)
                                    .counted()
                                    .rows())
                    .isZero();
        }
    }

    @Test
    void an_ended_mentor_has_nothing_and_the_supervisor_still_reads() {
        var id = completed();
        pair.end();
        notThere(() -> reader.read(id, mentor));
        notThere(() -> followUps.edit(id, null, pair.text("Mine"), mentor));
        assertThat(queries.list(FollowUpFilter.ALL, Cursor.START, mentor).rows()).isEmpty();
        refused("not-a-mentee", () -> followUps.write(pair.about(), pair.text("x"), mentor));
        assertThatCode(() -> reader.read(id, supervisor)).doesNotThrowAnyException();
        assertThatCode(() -> reader.read(id, mentee)).doesNotThrowAnyException();
    }

    @Test
    void every_read_of_a_text_is_in_the_journal_and_no_text_is() throws IOException {
        var id = completed();
        checklists.put(id, aFile(), mentor);
        followUps.edit(id, null, pair.text("Secret words."), mentor);
        int before = pair.journal(id).size();
        reader.read(id, admin);
        reader.version(id, 1, mentee);
        checklists.read(id, supervisor);
        assertThat(pair.journal(id).subList(before, before + 3))
                .containsExactly("followup.read", "followup.version-read", "followup.file-read");
        assertThat(pair.journal(id).subList(0, before))
                .containsExactly(
                        "followup.written",
                        "followup.completed",
                        "followup.file-added",
                        "followup.revised");
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from journal j
                                         where j.subject_id = ? and (j::text like '%Secret%' or j.student_id is distinct from ?)
                                        """)
                                .params(id.value(), pair.mentee.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void earlier_versions_of_a_completed_one_stay_readable() {
        var id = completed();
        followUps.edit(id, null, pair.text("Said better."), supervisor);
        followUps.edit(id, null, pair.text("Said best."), mentor);
        var now = reader.read(id, mentee);
        assertThat(now.summary()).isEqualTo("Said best.");
        assertThat(now.revision()).isEqualTo(3);
        assertThat(now.earlier())
                .extracting(FollowUpRecord.Earlier::revision)
                .containsExactly(2, 1);
        assertThat(reader.version(id, 1, mentee).summary()).isEqualTo("Said.");
        assertThat(reader.version(id, 2, mentee).summary()).isEqualTo("Said better.");
        assertThat(reader.version(id, 2, mentee).writtenBy()).isEqualTo(supervisor.name());
        notThere(() -> reader.version(id, 3, mentee));
    }

    @Test
    void a_kept_version_can_be_changed_by_nobody() {
        var id = completed();
        followUps.edit(id, null, pair.text("Said better."), mentor);
        for (String sql :
                List.of(
                        "update followup_version set summary = '' where followup_id = ?",
                        "delete from followup_version where followup_id = ?",
                        "delete from followup where id = ?")) {
            assertThatThrownBy(() -> database.sql(sql).param(id.value()).update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void next_steps_keep_their_identity_when_they_are_edited() {
        var id = written();
        var items = reader.read(id, mentor).items();
        followUps.tick(id, items.get(1).id(), true, mentor);
        followUps.edit(
                id,
                null,
                new FollowUpText(
                        "Find a topic",
                        "Said.",
                        FollowingUp.TODAY,
                        List.of(
                                new ActionItem(null, "New first", ItemOwner.NOBODY, null),
                                new ActionItem(
                                        items.get(1).id(), "Send it", ItemOwner.MENTOR, null))),
                mentor);
        var after = reader.read(id, mentor).items();
        assertThat(after)
                .extracting(FollowUpRecord.Item::words)
                .containsExactly("New first", "Send it");
        assertThat(after.get(1).id()).isEqualTo(items.get(1).id());
        assertThat(after.get(1).isDone()).isTrue();
        assertThat(after.get(0).ownerId()).isNull();
    }

    @Test
    void a_next_step_of_another_follow_up_cannot_be_taken_over() {
        var other = new FollowingUp(database);
        var foreign =
                followUps.write(other.about(), other.text("Said."), other.actor(other.mentor));
        var step = reader.read(foreign, admin).items().getFirst();
        var id = written();
        followUps.edit(
                id,
                null,
                new FollowUpText(
                        "",
                        "",
                        null,
                        List.of(new ActionItem(step.id(), "Taken", ItemOwner.NOBODY, null))),
                mentor);
        assertThat(reader.read(foreign, admin).items().getFirst().words())
                .isEqualTo("Read chapter two");
        assertThat(reader.read(id, mentor).items().getFirst().id()).isNotEqualTo(step.id());
        notThere(() -> followUps.tick(id, step.id(), true, mentor));
    }

    @Test
    void a_mentee_ticks_off_only_what_is_their_own() {
        var id = completed();
        var items = reader.read(id, mentee).items();
        followUps.tick(id, items.get(0).id(), true, mentee);
        followUps.tick(id, items.get(0).id(), true, mentee);
        assertThat(reader.read(id, mentee).items().get(0).isDone()).isTrue();
        refused("forbidden", () -> followUps.tick(id, items.get(1).id(), true, mentee));
        followUps.tick(id, items.get(0).id(), false, mentor);
        assertThat(reader.read(id, mentee).items().get(0).isDone()).isFalse();
        assertThat(pair.journal(id)).containsOnlyOnce("followup.item-done", "followup.item-opened");
    }

    @Test
    void a_stale_version_is_refused() {
        var id = written();
        int seen = reader.read(id, mentor).version();
        followUps.edit(id, seen, pair.text("First."), mentor);
        refused("stale-version", () -> followUps.edit(id, seen, pair.text("Second."), supervisor));
        refused("stale-version", () -> followUps.complete(id, seen, supervisor));
        assertThat(reader.read(id, mentor).summary()).isEqualTo("First.");
    }

    @Test
    void of_two_who_complete_at_once_one_is_told() {
        try (var race = new Race(8)) {
            for (int round = 0; round < 5; round++) {
                var id = written();
                var outcomes =
                        race.round(n ->
                                Race.outcome(() ->
                                        followUps.complete(
                                                id, null, n % 2 == 0 ? mentor : supervisor)));
                assertThat(outcomes).containsOnlyOnce("done").contains("wrong-status");
            }
        }
    }

    @Test
    void of_two_who_revise_at_once_no_text_is_lost() {
        try (var race = new Race(8)) {
            var id = completed();
            int seen = reader.read(id, mentor).version();
            var outcomes =
                    race.round(n ->
                            Race.outcome(
                                    () -> followUps.edit(id, seen, pair.text("By " + n), mentor)));
            assertThat(outcomes).containsOnlyOnce("done").contains("stale-version");
            assertThat(reader.read(id, mentor).earlier()).hasSize(1);
        }
    }

    @Test
    void completing_it_is_a_sign_of_life() {
        completed();
        assertThat(
                        database.sql(
                                        "select contact_at is not null from mentorship where allocation_id = ?")
                                .param(pair.allocation.value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void a_voided_one_is_there_for_admins_only_until_it_comes_back() {
        var id = completed();
        followUps.voidIt(id, null, "Wrong student", admin);
        for (Actor by : List.of(mentor, mentee, supervisor, coordinator)) {
            notThere(() -> reader.read(id, by));
        }
        assertThat(reader.read(id, admin).voidReason()).isEqualTo("Wrong student");
        var voided = new FollowUpFilter("", null, pair.mentee, null, true);
        assertThat(queries.list(voided, Cursor.START, admin).rows()).hasSize(1);
        assertThat(queries.list(voided, Cursor.START, coordinator).rows()).isEmpty();
        followUps.restore(id, admin);
        assertThatCode(() -> reader.read(id, mentee)).doesNotThrowAnyException();
    }

    @Test
    void a_draft_is_thrown_away_by_its_maker() {
        var id = written();
        refused("forbidden", () -> followUps.discard(id, supervisor));
        followUps.discard(id, mentor);
        notThere(() -> reader.read(id, mentor));
    }

    @Test
    void each_reader_lists_their_own_and_finds_it() {
        var id = completed();
        written();
        assertThat(listed(FollowUpFilter.ALL, mentor)).hasSize(2);
        assertThat(listed(FollowUpFilter.ALL, supervisor)).hasSize(2);
        assertThat(listed(FollowUpFilter.ALL, mentee))
                .extracting(FollowUpRow::id)
                .containsExactly(id);
        var filters =
                List.<Function<String, FollowUpFilter>>of(
                        q -> new FollowUpFilter(q, FollowUpStatus.COMPLETED, null, null, false),
                        q -> new FollowUpFilter(q, null, pair.mentee, null, false),
                        q -> new FollowUpFilter(q, null, null, pair.mentor, false));
        for (var filter : filters) {
            assertThat(listed(filter.apply(pair.institution().number(pair.mentee)), coordinator))
                    .extracting(FollowUpRow::id)
                    .contains(id);
            assertThat(queries.list(filter.apply(""), Cursor.START, coordinator).counted().rows())
                    .isBetween(1, 1001);
        }
        var number = listed(FollowUpFilter.ALL, mentee).getFirst().number();
        var byNumber = new FollowUpFilter(number.toString(), null, null, null, false);
        assertThat(listed(byNumber, coordinator)).extracting(FollowUpRow::id).containsExactly(id);
    }

    @Test
    void a_held_meeting_fills_a_follow_up_in_once() {
        var meeting = pair.aHeldMeeting("First talk", "- the topic");
        var start = choices.start(meeting, pair.mentee, mentor);
        assertThat(start.allocation()).isEqualTo(pair.allocation);
        assertThat(start.day()).isEqualTo(FollowingUp.TODAY.minusDays(1));
        assertThat(start.purpose()).isEqualTo("**First talk**\n\n- the topic");
        assertThat(start.written()).isNull();
        assertThat(choices.start(meeting, null, supervisor).student()).isEqualTo(pair.mentee);
        notThere(() -> choices.start(meeting, null, pair.actor(pair.mentoring.aMentor())));
        notThere(() -> choices.start(meeting, pair.mentoring.aStudent(), coordinator));
        var id =
                followUps.write(
                        new FollowUpAbout(pair.mentee, pair.allocation, meeting),
                        pair.text("Said."),
                        mentor);
        assertThat(choices.start(meeting, pair.mentee, mentor).written()).isEqualTo(id);
        assertThat(reader.read(id, mentor).meetingName()).isEqualTo("First talk");
    }

    @Test
    void a_meeting_that_the_student_was_not_to_attend_is_refused() {
        var elsewhere = new FollowingUp(database).aHeldMeeting("Other", "");
        refused(
                "not-a-mentee",
                () ->
                        followUps.write(
                                new FollowUpAbout(pair.mentee, pair.allocation, elsewhere),
                                pair.text("Said."),
                                mentor));
    }

    @Test
    void everybody_chooses_from_their_own_mentees() {
        assertThat(choices.students(null, 10, mentor))
                .extracting(MenteeChoice::id)
                .containsExactly(pair.mentee);
        assertThat(choices.students(null, 10, supervisor))
                .extracting(MenteeChoice::id)
                .containsExactly(pair.mentee);
        assertThat(choices.students(pair.institution().number(pair.mentee), 10, coordinator))
                .hasSize(1);
        assertThat(choices.students(null, 10, mentee)).isEmpty();
        assertThat(choices.pairs(pair.mentee, mentor)).hasSize(1);
        assertThat(choices.pairs(pair.mentee, pair.actor(pair.mentoring.aMentor()))).isEmpty();
    }

    @Test
    void a_checklist_is_replaced_and_removed() throws IOException {
        var id = written();
        checklists.put(id, aFile(), mentor);
        var csv = checklists.check("../../etc/Plan 2.exe", open(Samples.of(FileKind.CSV)));
        checklists.put(id, csv, supervisor);
        var file = checklists.read(id, mentor);
        assertThat(file.name()).isEqualTo("Plan 2.csv");
        assertThat(file.kind()).isEqualTo(FileKind.CSV);
        assertThat(file.content()).isEqualTo(Samples.of(FileKind.CSV));
        checklists.remove(id, mentor);
        notThere(() -> checklists.read(id, mentor));
    }

    @Test
    void files_of_other_kinds_and_sizes_are_refused() {
        refused(
                "file-kind",
                () -> checklists.check("a.pdf", open("<html>".getBytes(StandardCharsets.UTF_8))));
        refused("file-empty", () -> checklists.check("a.pdf", open(new byte[0])));
        byte[] large = new byte[Checklist.LARGEST + 1];
        Arrays.fill(large, (byte) 'a');
        refused("file-size", () -> checklists.check("a.txt", open(large)));
    }

    @Test
    void the_database_keeps_the_rules_too() {
        var id = written();
        for (String sql :
                List.of(
                        "update followup set status = 'COMPLETED' where id = ?",
                        "update followup set status = 'SCHEDULED', meeting_date = null where id = ?",
                        "update followup set student_id = (select mentor_id from allocation where id = allocation_id) where id = ?",
                        "update followup set voided_at = now() where id = ?")) {
            assertThatThrownBy(() -> database.sql(sql).param(id.value()).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private FollowUpId written() {
        return followUps.write(pair.about(), pair.text("Said."), mentor);
    }

    private FollowUpId completed() {
        var id = written();
        followUps.complete(id, null, mentor);
        return id;
    }

    private ChecklistFile aFile() throws IOException {
        return checklists.check("plan.pdf", open(Samples.of(FileKind.PDF)));
    }

    private static ByteArrayInputStream open(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private List<FollowUpRow> listed(FollowUpFilter filter, Actor by) {
        return queries.list(filter, Cursor.START, by).rows();
    }

    private static void notThere(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(NotFound.class);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
