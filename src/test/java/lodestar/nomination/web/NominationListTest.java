package lodestar.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lodestar.LodestarTest;
import lodestar.nomination.NominationFilter;
import lodestar.nomination.NominationId;
import lodestar.nomination.NominationQueries;
import lodestar.nomination.NominationRow;
import lodestar.nomination.NominationStatus;
import lodestar.nomination.Nominations;
import lodestar.nomination.ReviewQueries;
import lodestar.people.Actor;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Slice;
import lodestar.testing.Institution;
import lodestar.testing.Nominating;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Lists of nominations; each test looks at a batch of its own.
@LodestarTest
class NominationListTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private Nominations nominations;
    @Autowired private NominationQueries queries;
    @Autowired private ReviewQueries reviews;
    private Institution institution;
    private Nominating college;
    private Actor coordinator;
    private Reader reviewer;
    private Reader tutor;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
        var person = institution.aCoordinator();
        coordinator = institution.actor(person);
        reviewer = new Reader(pages, institution.session(person));
        tutor = new Reader(pages, institution.session(college.tutor()));
    }

    @Test
    void what_waits_comes_first_then_the_latest() {
        var waiting = college.submitted();
        var rejected = nominations.submit(college.proposal(college.another()), college.byTutor());
        nominations.reject(rejected, null, "No.", coordinator);
        var drafted = nominations.draft(college.proposal(college.another()), college.byTutor());
        assertThat(ids(reviewer, "")).containsExactly(at(waiting), at(drafted), at(rejected));
        assertThat(ids(tutor, "")).containsExactly(at(waiting), at(drafted), at(rejected));
    }

    /// Three that wait; the first of them was sent back and submitted again, and waits shortest.
    @Test
    void what_waits_longest_is_decided_first_wherever_one_begins() {
        var first = college.submitted();
        var second = nominations.submit(college.proposal(college.another()), college.byTutor());
        var third = nominations.submit(college.proposal(college.another()), college.byTutor());
        database.sql("update nomination set submitted_at = now() + interval '1 hour' where id = ?")
                .param(first.value())
                .update();
        assertThat(ids(reviewer, "&status=PENDING"))
                .containsExactly(at(second), at(third), at(first));
        assertThat(ids(reviewer, "&status=PENDING&sort=-since"))
                .containsExactly(at(first), at(third), at(second));
        assertThat(reviewer.open("/nominations?status=PENDING").has("th[aria-sort=ascending]"))
                .isTrue();
        assertThat(queries.waiting(5_000, coordinator))
                .extracting(row -> row.id())
                .containsSubsequence(second, third, first);
        var last = reviews.show(first, coordinator);
        var queue = Objects.requireNonNull(reviews.queue(last, coordinator));
        assertThat(queue.previous()).isEqualTo(third);
        assertThat(queue.position()).isEqualTo(queue.waiting());
        var middle =
                Objects.requireNonNull(
                        reviews.queue(reviews.show(third, coordinator), coordinator));
        assertThat(middle.previous()).isEqualTo(second);
        assertThat(middle.next()).isEqualTo(first);
    }

    @Test
    void pages_of_what_waits_go_on_where_one_ends() {
        for (int n = 0; n < 5; n++) {
            nominations.submit(college.proposal(college.another()), college.byTutor());
        }
        var filter =
                new NominationFilter(
                        "", NominationStatus.PENDING, null, college.batch(), "", false);
        var order = NominationQueries.sorting(filter).unasked();
        var all = queries.read(filter, order, Cursor.START, 10, coordinator);
        var older = Slice.cut(all, 2, Cursor.START, order::cursor, new Counted(0)).older();
        var rest = queries.read(filter, order, order.from(older), 10, coordinator);
        assertThat(all).hasSize(5).isSortedAccordingTo(Comparator.comparing(NominationRow::since));
        assertThat(rest).isEqualTo(all.subList(2, 5));
    }

    @Test
    void filters_narrow_the_list() {
        var id = college.submitted();
        var other = nominations.draft(college.proposal(college.another()), college.byTutor());
        String number = number(id);
        assertThat(ids(reviewer, "&status=PENDING")).containsExactly(at(id));
        assertThat(ids(reviewer, "&status=DRAFT")).containsExactly(at(other));
        assertThat(ids(reviewer, "&q=" + number)).containsExactly(at(id));
        assertThat(ids(reviewer, "&q=" + number.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(at(id));
        assertThat(ids(reviewer, "&q=okafor")).containsExactly(at(id));
        assertThat(ids(reviewer, "&q=" + institution.number(college.candidate())))
                .containsExactly(at(id));
        assertThat(ids(reviewer, "&q=nobody+of+this+name")).isEmpty();
        assertThat(ids(reviewer, "&course=" + college.course().value())).hasSize(2);
        var number_of_tutor =
                database.sql("select number from faculty where id = ?")
                        .param(college.tutor().value())
                        .query(String.class)
                        .single();
        assertThat(ids(reviewer, "&faculty=" + number_of_tutor)).hasSize(2);
        assertThat(ids(reviewer, "&status=NONSENSE&course=nonsense")).hasSize(2);
    }

    @Test
    void filters_stay_in_the_form_and_in_the_way_to_the_next_page() {
        var page =
                reviewer.open(
                        "/nominations?status=PENDING&course="
                                + college.course().value()
                                + "&q=a%26b");
        assertThat(page.value("q")).isEqualTo("a&b");
        assertThat(page.has("#status option[selected][value=PENDING]")).isTrue();
        assertThat(page.has("#batch option[value=" + college.batch().value() + "]")).isTrue();
        assertThat(page.text(".empty")).contains("No nomination fits");
    }

    @Test
    void an_empty_list_says_what_to_do_next() {
        var newcomer = new Reader(pages, institution.session(institution.aFaculty()));
        var page = newcomer.open("/nominations");
        assertThat(page.text(".empty")).contains("No nominations yet");
        assertThat(page.has(".empty a[href=/nominations/new]")).isTrue();
    }

    @Test
    void faculty_see_only_their_own() {
        var id = college.submitted();
        var colleague =
                new Reader(pages, institution.session(institution.aTeacherOf(college.course())));
        assertThat(ids(colleague, "")).isEmpty();
        assertThat(colleague.open("/nominations?q=" + number(id)).has(".cover")).isFalse();
    }

    @Test
    void the_way_back_from_voiding_says_what_stays() {
        var admin = new Reader(pages, institution.session(institution.anAdmin()));
        var page = admin.open(at(college.submitted()) + "/void");
        assertThat(page.text(".submit a")).isEqualTo("Keep the nomination");
    }

    @Test
    void students_have_no_list() {
        var student = new Reader(pages, institution.session(college.candidate()));
        assertThat(student.open("/nominations").status()).isEqualTo(403);
        assertThat(student.open("/nominations.csv").status()).isEqualTo(403);
    }

    @Test
    void voided_ones_are_listed_for_admins_who_ask() {
        var id = college.submitted();
        var admin = institution.anAdmin();
        nominations.strike(id, null, "Twice.", institution.actor(admin));
        assertThat(ids(reviewer, "")).isEmpty();
        assertThat(ids(reviewer, "&voided=true")).isEmpty();
        assertThat(ids(new Reader(pages, institution.session(admin)), "&voided=true"))
                .containsExactly(at(id));
    }

    @Test
    void pages_go_back_and_forth_without_gap_or_double() {
        for (int n = 0; n < 100; n++) {
            var id = nominations.draft(college.proposal(college.another()), college.byTutor());
            if (n % 3 == 0) {
                nominations.submit(id, null, college.byTutor());
            }
        }
        var filter = new NominationFilter("", null, null, college.batch(), "", false);
        var all = queries.read(filter, Cursor.START, 200, coordinator);
        var first = queries.list(filter, Cursor.START, coordinator);
        var second = queries.list(filter, Cursor.read(first.older(), 2), coordinator);
        var both = new ArrayList<>(first.rows());
        both.addAll(second.rows());
        assertThat(first.rows()).hasSize(NominationQueries.PAGE);
        assertThat(both).isEqualTo(all).hasSize(100);
        assertThat(second.older()).isNull();
        assertThat(queries.list(filter, Cursor.read(second.newer(), 2), coordinator).rows())
                .isEqualTo(first.rows());
        assertThat(first.counted().rows()).isEqualTo(100);
    }

    @Test
    void the_list_is_taken_as_a_file_and_the_journal_knows() throws UnsupportedEncodingException {
        college.submitted();
        var answer = reviewer.open("/nominations.csv?batch=" + college.batch().value());
        String file = answer.result().getResponse().getContentAsString();
        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains("Amara Okafor", "PENDING");
        assertThat(
                        database.sql(
                                        "select count(*) from journal where action = 'nominations.exported' and actor_id = ?")
                                .param(coordinator.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void reviewers_find_what_waits_oldest_first_but_not_their_own() {
        var first = college.submitted();
        assertThat(queries.waiting(1_000, coordinator)).extracting(row -> row.id()).contains(first);
        assertThat(queries.waiting(10, college.byTutor())).isEmpty();
        assertThat(queries.ofFaculty(10, college.byTutor()))
                .extracting(row -> row.id())
                .containsExactly(first);
    }

    @Test
    void a_student_learns_only_how_far_their_own_nomination_is() {
        var draft = college.drafted();
        var candidate = institution.actor(college.candidate());
        assertThat(queries.ofCandidate(college.candidate(), candidate)).isEmpty();
        nominations.submit(draft, null, college.byTutor());
        assertThat(queries.ofCandidate(college.candidate(), candidate))
                .singleElement()
                .satisfies(own -> assertThat(own.number()).hasToString(number(draft)));
        assertThat(queries.ofCandidate(college.candidate(), college.byTutor())).isEmpty();
    }

    private List<String> ids(Reader reader, String filters) {
        return reader.open("/nominations?batch=" + college.batch().value() + filters)
                .html()
                .select("a.cover")
                .eachAttr("href");
    }

    private String number(NominationId id) {
        return database.sql(
                        "select 'APP' || lpad(number::text, 4, '0') from nomination where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static String at(NominationId id) {
        return "/nominations/" + id.value();
    }
}
