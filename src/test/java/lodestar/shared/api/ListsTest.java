package lodestar.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lodestar.LodestarTest;
import lodestar.testing.Institution;
import lodestar.testing.Program;
import lodestar.testing.Scene;
import lodestar.testing.Scene.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class ListsTest {

    @Autowired private MockMvcTester pages;
    @Autowired private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "courses",
                "batches",
                "students",
                "faculty",
                "focus-areas",
                "nominations",
                "mentors",
                "allocations",
                "meetings",
                "followups",
                "journal"
            })
    void each_is_read_in_parts_to_its_end_without_gap_or_double(String list) {
        var scene = new Scene(context);
        scene.aPending();
        scene.aMeetingToCome();
        scene.aFollowUp();
        var program = new Program(pages, scene.token(Who.ADMIN));

        var whole = program.get("/api/" + list + "?limit=200");
        long total = whole.json().path("total").asLong();
        var seen = new ArrayList<String>();
        String next = "";
        do {
            var part = program.get("/api/" + list + "?limit=7&after=" + next);
            assertThat(part.json().path("items").size()).isLessThanOrEqualTo(7);
            part.json()
                    .path("items")
                    .forEach(each ->
                            seen.add(
                                    each.has("id")
                                            ? each.path("id").asString()
                                            : each.path("sequence").asString()));
            next = part.at("/next");
        } while (!next.isEmpty() && seen.size() < 60);

        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        if (next.isEmpty()) {
            assertThat(seen).hasSize(Math.toIntExact(total));
        }
        assertThat(whole.json().path("items").size()).isEqualTo(Math.min(200, (int) total));
        assertThat(
                        program.get("/api/" + list + "?limit=1&total=false")
                                .json()
                                .path("total")
                                .isNull())
                .isTrue();
    }

    @Test
    void more_than_two_hundred_is_taken_as_two_hundred() {
        var scene = new Scene(context);
        scene.institution().studentsIn(scene.mentoring.batch, 201);
        var program = new Program(pages, scene.token(Who.ADMIN));

        var answer = program.get("/api/students?limit=1000&batch=" + scene.mentoring.batch.value());

        assertThat(answer.json().path("items").size()).isEqualTo(200);
        assertThat(answer.json().path("total").asInt()).isEqualTo(203);
        assertThat(answer.at("/next")).isNotEmpty();
    }

    @Test
    void filters_narrow_a_list() {
        var scene = new Scene(context);
        var nomination = scene.aPending();
        var meeting = scene.aMeetingToCome();
        var followUp = scene.aFollowUp();
        var program = new Program(pages, scene.token(Who.COORDINATOR));
        String batch = "batch=" + scene.mentoring.batch.value();
        String course = "course=" + scene.mentoring.course.value();
        String mentor = "mentor=" + scene.mentor.value();
        String student = "student=" + scene.mentee.value();

        assertThat(ids(program, "nominations?status=PENDING&" + batch + "&" + course))
                .containsExactly(nomination.value().toString());
        assertThat(ids(program, "allocations?" + mentor + "&" + student + "&" + course))
                .containsExactly(scene.allocation.value().toString());
        assertThat(ids(program, "allocations?status=CLOSED&" + mentor)).isEmpty();
        assertThat(ids(program, "mentors?" + batch))
                .containsExactly(scene.mentor.value().toString());
        assertThat(ids(program, "meetings?" + mentor + "&from=" + Scene.tomorrow()))
                .containsExactly(meeting.value().toString());
        assertThat(ids(program, "meetings?" + mentor + "&to=2026-01-01")).isEmpty();
        assertThat(ids(program, "followups?" + student + "&status=DRAFT"))
                .containsExactly(followUp.value().toString());
        assertThat(ids(program, "students?" + batch)).contains(scene.mentee.value().toString());
        assertThat(ids(program, "students?query=" + Institution.unique("nobody"))).isEmpty();
    }

    @Test
    void a_list_shows_each_reader_their_own() {
        var scene = new Scene(context);
        var meeting = scene.aMeetingToCome().value().toString();
        scene.aFollowUp();

        assertThat(ids(new Program(pages, scene.token(Who.MENTEE)), "meetings"))
                .containsExactly(meeting);
        assertThat(ids(new Program(pages, scene.token(Who.OTHER_STUDENT)), "meetings")).isEmpty();
        assertThat(ids(new Program(pages, scene.token(Who.MENTEE)), "followups")).isEmpty();
        assertThat(ids(new Program(pages, scene.token(Who.MENTOR)), "followups")).hasSize(1);
    }

    private static List<String> ids(Program program, String list) {
        return program.get("/api/" + list).json().path("items").findValuesAsString("id");
    }
}
