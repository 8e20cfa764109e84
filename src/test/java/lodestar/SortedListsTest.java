package lodestar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import lodestar.academics.RecordState;
import lodestar.academics.StudentQueries;
import lodestar.allocation.AllocationFilter;
import lodestar.allocation.AllocationListQueries;
import lodestar.allocation.MentorFilter;
import lodestar.allocation.MentorQueries;
import lodestar.followup.FollowUpFilter;
import lodestar.followup.FollowUpQueries;
import lodestar.followup.FollowUps;
import lodestar.meeting.MeetingFilter;
import lodestar.meeting.MeetingLists;
import lodestar.nomination.NominationFilter;
import lodestar.nomination.NominationQueries;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Order;
import lodestar.shared.Slice;
import lodestar.shared.Sorting;
import lodestar.testing.FollowingUp;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Each list, by each of its columns, both ways: page after page shows what one look at all does.
@LodestarTest
class SortedListsTest {

    private static final int ALL = 5_000;

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private StudentQueries students;
    @Autowired private NominationQueries nominations;
    @Autowired private AllocationListQueries allocations;
    @Autowired private MentorQueries mentors;
    @Autowired private MeetingLists meetings;
    @Autowired private FollowUps followUps;
    @Autowired private FollowUpQueries notes;
    private Reader reader;
    private Actor by;

    @BeforeEach
    void open() {
        for (String name : List.of("zebra", "Árbol", "apple")) {
            var set = new FollowingUp(database);
            set.aHeldMeeting(name, "");
            followUps.write(set.about(), set.text("Said"), set.actor(set.mentor));
            var coordinator = set.institution().aCoordinator();
            by = set.actor(coordinator);
            reader = new Reader(pages, set.institution().session(coordinator));
        }
    }

    @Test
    void students_go_on_where_a_page_ends() {
        var all = new StudentQueries.Filter(Seek.of(""), null, null, RecordState.ACTIVE);
        walk(
                StudentQueries.SORTING,
                (order, page) -> students.rows(all, order, page.from(), page.size(), by),
                row -> row.id().value());
    }

    @Test
    void nominations_go_on_where_a_page_ends() {
        walk(
                NominationQueries.SORTING,
                (order, page) ->
                        nominations.read(NominationFilter.ALL, order, page.from(), page.size(), by),
                row -> row.id().value());
    }

    @Test
    void allocations_go_on_where_a_page_ends() {
        var all = new AllocationFilter(Seek.of(""), null, null, null, false);
        walk(
                AllocationListQueries.SORTING,
                (order, page) -> allocations.read(all, order, page.from(), page.size(), by),
                row -> row.id().value());
    }

    @Test
    void mentors_go_on_where_a_page_ends() {
        var all = new MentorFilter(Seek.of(""), null, MentorFilter.State.ANY);
        walk(
                MentorQueries.SORTING,
                (order, page) -> mentors.read(all, order, page.from(), page.size(), by),
                row -> row.id().value());
    }

    @Test
    void meetings_go_on_where_a_page_ends() {
        walk(
                MeetingLists.SORTING,
                (order, page) ->
                        meetings.read(MeetingFilter.ALL, order, page.from(), page.size(), by),
                row -> row.id().value());
    }

    @Test
    void follow_ups_go_on_where_a_page_ends() {
        walk(
                FollowUpQueries.SORTING,
                (order, page) ->
                        notes.read(FollowUpFilter.ALL, order, page.from(), page.size(), by),
                row -> row.id().value());
    }

    private record Asked(Cursor from, int size) {}

    private static <R> void walk(
            Sorting<R> sorting,
            BiFunction<Order<R>, Asked, List<R>> read,
            Function<R, Object> idOf) {
        assertThat(sorting.columns()).hasSizeGreaterThanOrEqualTo(2);
        for (var column : sorting.columns()) {
            var rising = sorting.order(column.name());
            var falling = sorting.order("-" + column.name());
            var all = read.apply(rising, new Asked(Cursor.START, ALL));
            assertThat(all).hasSizeGreaterThanOrEqualTo(3).hasSizeLessThan(ALL);
            assertThat(paged(rising, read, all.size(), idOf))
                    .as(column.name())
                    .isEqualTo(ids(all, idOf));
            assertThat(paged(falling, read, all.size(), idOf))
                    .as("-" + column.name())
                    .isEqualTo(ids(all.reversed(), idOf));
        }
    }

    /// Forward to the end, then back from it: both ways meet the same rows.
    private static <R> List<Object> paged(
            Order<R> order,
            BiFunction<Order<R>, Asked, List<R>> read,
            int many,
            Function<R, Object> idOf) {
        int size = Math.max(2, many / 5);
        var forward = new ArrayList<R>();
        var slice = slice(order, read, size, Cursor.START);
        forward.addAll(slice.rows());
        while (slice.older() != null) {
            slice = slice(order, read, size, order.from(slice.older()));
            forward.addAll(slice.rows());
        }
        var backward = new ArrayList<R>(slice.rows());
        while (slice.newer() != null) {
            slice = slice(order, read, size, order.from(slice.newer()));
            backward.addAll(0, slice.rows());
        }
        assertThat(ids(backward, idOf)).isEqualTo(ids(forward, idOf));
        return ids(forward, idOf);
    }

    private static <R> Slice<R> slice(
            Order<R> order, BiFunction<Order<R>, Asked, List<R>> read, int size, Cursor from) {
        var rows = read.apply(order, new Asked(from, size + 1));
        return Slice.cut(rows, size, from, order::cursor, new Counted(0));
    }

    private static <R> List<Object> ids(List<R> rows, Function<R, Object> idOf) {
        return rows.stream().map(idOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/students, number, false",
        "/nominations, since, true",
        "/allocations, start, true",
        "/mentors, mentees, true",
        "/meetings, name, false",
        "/followups, day, true"
    })
    void a_head_sorts_turns_round_and_keeps_the_filters(
            String list, String column, boolean isFalling) {
        var first = reader.open(list + "?q=example");
        String head = "thead a[href*=sort=" + (isFalling ? "-" : "") + column + "]";
        assertThat(first.has(head)).isTrue();
        assertThat(first.has("[aria-sort]")).isTrue();
        var sorted = reader.open(first.html().selectFirst(head).attr("href"));
        assertThat(sorted.status()).isEqualTo(200);
        var now = sorted.html().select("th[aria-sort]");
        assertThat(now).hasSize(1);
        assertThat(now.attr("aria-sort")).isEqualTo(isFalling ? "descending" : "ascending");
        assertThat(now.select("a").attr("href"))
                .contains("q=example")
                .endsWith("sort=" + (isFalling ? "" : "-") + column);
        assertThat(sorted.html().select("form.filters input[name=sort]").attr("value"))
                .isEqualTo((isFalling ? "-" : "") + column);
        assertThat(sorted.html().select("a[href*=.csv]").attr("href")).contains("sort=");
    }

    @ParameterizedTest
    @CsvSource({
        "/students?sort=nothing",
        "/students?sort=-number&at=nonsense",
        "/followups?sort=day&at=YTIwMjYtMTMtMDEfMQ",
        "/meetings?sort=&at=YXgfeQ",
        "/nominations?sort=-since&at=YXgfeQ"
    })
    void an_address_that_was_made_up_shows_the_list(String address) {
        assertThat(reader.open(address).status()).isEqualTo(200);
    }
}
