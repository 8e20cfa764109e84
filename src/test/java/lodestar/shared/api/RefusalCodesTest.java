package lodestar.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lodestar.LodestarTest;
import lodestar.nomination.NominationId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.FollowingUp;
import lodestar.testing.Nominating;
import lodestar.testing.Program;
import lodestar.testing.Scene;
import lodestar.testing.Scene.Who;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Each of the known refusals, as a program hears it: its status, its code, and the field that it
/// concerns.
@LodestarTest
class RefusalCodesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private ApplicationContext context;

    /// Does what is refused.
    private interface Attempt {
        Program.Answer in(Scene scene, Asks asks);
    }

    /// Asks as somebody.
    private interface Asks {
        Program as(Who who);
    }

    private record Case(int status, String code, String field, Attempt attempt) {
        @Override
        public String toString() {
            return code + " at " + (field.isEmpty() ? "the whole" : field);
        }
    }

    private static Case refuses(int status, String code, String field, Attempt attempt) {
        return new Case(status, code, field, attempt);
    }

    static Stream<Case> cases() {
        return Stream.of(nominations(), allocations(), meetings(), followUps())
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_told_with_its_code(Case each) {
        var scene = new Scene(context);

        var answer = each.attempt().in(scene, who -> new Program(pages, scene.token(who)));

        assertThat(answer.text()).contains(each.code());
        assertThat(answer.at("/code")).isEqualTo(each.code());
        assertThat(answer.status()).isEqualTo(each.status());
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail")).isNotBlank().doesNotContain("refused.");
        assertThat(answer.at("/errors/0/field")).isEqualTo(each.field());
    }

    private static Stream<Case> nominations() {
        return Stream.of(
                refuses(
                        409,
                        "no-gradebook",
                        "candidateId",
                        (scene, asks) ->
                                nominate(scene, asks, scene.mentoring.aStudent(), List.of())),
                refuses(
                        409,
                        "not-in-batch",
                        "candidateId",
                        (scene, asks) -> nominate(scene, asks, scene.otherStudent, List.of())),
                refuses(
                        409,
                        "not-in-batch",
                        "menteeIds",
                        (scene, asks) ->
                                nominate(
                                        scene,
                                        asks,
                                        scene.aCandidate(),
                                        List.of(scene.otherStudent))),
                refuses(
                        409,
                        "candidate-is-mentee",
                        "menteeIds",
                        (scene, asks) -> {
                            var candidate = scene.aCandidate();
                            return nominate(scene, asks, candidate, List.of(candidate));
                        }),
                refuses(
                        409,
                        "not-your-course",
                        "courseId",
                        (scene, asks) ->
                                asks.as(Who.OTHER_FACULTY)
                                        .post(
                                                "/api/nominations",
                                                Map.of(
                                                        "courseId",
                                                        scene.mentoring.course.value(),
                                                        "batchId",
                                                        scene.mentoring.batch.value(),
                                                        "candidateId",
                                                        scene.aCandidate().value(),
                                                        "focusAreaIds",
                                                        List.of(Nominating.ACADEMIC.value())))),
                refuses(
                        409,
                        "duplicate-mentor",
                        "candidateId",
                        (scene, asks) -> nominate(scene, asks, scene.mentor, List.of())),
                refuses(
                        422,
                        "reason-required",
                        "reason",
                        (scene, asks) ->
                                asks.as(Who.COORDINATOR)
                                        .post(nomination(scene.aPending()) + "/rejection", "{}")),
                refuses(
                        422,
                        "reason-required",
                        "reason",
                        (scene, asks) ->
                                asks.as(Who.COORDINATOR)
                                        .post(nomination(scene.anApproved()) + "/revocation", "")),
                refuses(
                        409,
                        "already-decided",
                        "",
                        (scene, asks) ->
                                asks.as(Who.COORDINATOR)
                                        .post(nomination(scene.anApproved()) + "/approval", "")),
                refuses(
                        409,
                        "own-nomination",
                        "",
                        (scene, asks) -> {
                            scene.institution().gives(scene.mentoring.tutor, Role.COORDINATOR);
                            return asks.as(Who.TUTOR)
                                    .post(nomination(scene.aPending()) + "/approval", "");
                        }),
                refuses(
                        409,
                        "wrong-status",
                        "",
                        (scene, asks) ->
                                asks.as(Who.COORDINATOR)
                                        .post(nomination(scene.aDraft()) + "/approval", "")),
                refuses(
                        409,
                        "stale-version",
                        "",
                        (scene, asks) ->
                                asks.as(Who.COORDINATOR)
                                        .post(
                                                nomination(scene.aPending()) + "/approval",
                                                Map.of("version", 17))));
    }

    private static Program.Answer nominate(
            Scene scene, Asks asks, StudentId candidate, List<StudentId> mentees) {
        return asks.as(Who.TUTOR)
                .post(
                        "/api/nominations",
                        Map.of(
                                "courseId",
                                scene.mentoring.course.value(),
                                "batchId",
                                scene.mentoring.batch.value(),
                                "candidateId",
                                candidate.value(),
                                "focusAreaIds",
                                List.of(Nominating.ACADEMIC.value()),
                                "menteeIds",
                                values(mentees),
                                "reason",
                                "Explains well."));
    }

    private static Stream<Case> allocations() {
        return Stream.of(
                refuses(
                        409,
                        "not-a-mentor",
                        "mentorId",
                        (scene, asks) ->
                                allocate(
                                        scene,
                                        asks,
                                        scene.mentoring.aStudent(),
                                        scene.mentoring.aStudent())),
                refuses(
                        409,
                        "mentor-paused",
                        "mentorId",
                        (scene, asks) -> {
                            scene.pauseMentor();
                            return allocate(scene, asks, scene.mentor, scene.mentoring.aStudent());
                        }),
                refuses(
                        409,
                        "capacity-full",
                        "menteeIds",
                        (scene, asks) ->
                                allocate(
                                        scene,
                                        asks,
                                        scene.mentoring.aMentor(1),
                                        scene.mentoring.aStudent(),
                                        scene.mentoring.aStudent())),
                refuses(
                        409,
                        "mentee-taken",
                        "menteeIds",
                        (scene, asks) ->
                                allocate(scene, asks, scene.mentoring.aMentor(), scene.mentee)),
                refuses(
                        409,
                        "not-in-batch",
                        "studentId",
                        (scene, asks) ->
                                asks.as(Who.COORDINATOR)
                                        .post(
                                                "/api/allocations/"
                                                        + scene.allocation.value()
                                                        + "/mentees",
                                                Map.of("studentId", scene.otherStudent.value()))),
                refuses(
                        422,
                        "reason-required",
                        "reason",
                        (scene, asks) ->
                                asks.as(Who.COORDINATOR)
                                        .post(
                                                "/api/allocations/"
                                                        + scene.allocation.value()
                                                        + "/closure",
                                                "")),
                refuses(
                        409,
                        "not-a-mentee",
                        "",
                        (scene, asks) ->
                                asks.as(Who.COORDINATOR)
                                        .delete(
                                                "/api/allocations/"
                                                        + scene.allocation.value()
                                                        + "/mentees/"
                                                        + scene.otherStudent.value()
                                                        + "?reason=Moved")));
    }

    private static Program.Answer allocate(
            Scene scene, Asks asks, StudentId mentor, StudentId... mentees) {
        return asks.as(Who.COORDINATOR)
                .post(
                        "/api/allocations",
                        Map.of(
                                "mentorId",
                                mentor.value(),
                                "courseId",
                                scene.mentoring.course.value(),
                                "batchId",
                                scene.mentoring.batch.value(),
                                "menteeIds",
                                values(List.of(mentees))));
    }

    private static Stream<Case> meetings() {
        return Stream.of(
                refuses(
                        409,
                        "not-a-mentor",
                        "mentorId",
                        (scene, asks) ->
                                meet(asks, Who.ADMIN, scene.otherStudent, scene.mentee, Map.of())),
                refuses(
                        409,
                        "no-allocation",
                        "mentorId",
                        (scene, asks) ->
                                meet(
                                        asks,
                                        Who.ADMIN,
                                        scene.mentoring.aMentor(),
                                        scene.mentee,
                                        Map.of())),
                refuses(
                        409,
                        "not-a-mentee",
                        "attendeeIds",
                        (scene, asks) ->
                                meet(asks, Who.MENTOR, scene.mentor, scene.otherStudent, Map.of())),
                refuses(
                        409,
                        "time-taken",
                        "startsAt",
                        (scene, asks) -> {
                            scene.aMeetingToCome();
                            return meet(asks, Who.MENTOR, scene.mentor, scene.mentee, Map.of());
                        }),
                refuses(
                        422,
                        "link-required",
                        "link",
                        (scene, asks) ->
                                meet(
                                        asks,
                                        Who.MENTOR,
                                        scene.mentor,
                                        scene.mentee,
                                        Map.of("mode", "ONLINE"))),
                refuses(
                        422,
                        "place-required",
                        "place",
                        (scene, asks) ->
                                meet(
                                        asks,
                                        Who.MENTOR,
                                        scene.mentor,
                                        scene.mentee,
                                        Map.of("mode", "IN_PERSON"))),
                refuses(
                        409,
                        "too-early",
                        "",
                        (scene, asks) ->
                                asks.as(Who.MENTOR)
                                        .post(
                                                "/api/meetings/"
                                                        + scene.aMeetingToCome().value()
                                                        + "/completion",
                                                Map.of(
                                                        "attendance",
                                                        List.of(
                                                                Map.of(
                                                                        "studentId",
                                                                        scene.mentee.value(),
                                                                        "attendance",
                                                                        "ATTENDED"))))),
                refuses(
                        422,
                        "meeting-over",
                        "startsAt",
                        (scene, asks) ->
                                meet(
                                        asks,
                                        Who.MENTOR,
                                        scene.mentor,
                                        scene.mentee,
                                        Map.of("startsAt", "2026-01-05T09:00:00Z"))),
                refuses(
                        422,
                        "meeting-over",
                        "startsAt",
                        (scene, asks) ->
                                asks.as(Who.MENTOR)
                                        .post(
                                                "/api/meetings/"
                                                        + scene.aMeetingToCome().value()
                                                        + "/reschedule",
                                                Map.of("startsAt", "2026-01-05T09:00:00Z"))),
                refuses(
                        422,
                        "reschedule-instead",
                        "startsAt",
                        (scene, asks) ->
                                asks.as(Who.MENTOR)
                                        .put(
                                                "/api/meetings/" + scene.aMeetingToCome().value(),
                                                Map.of(
                                                        "name",
                                                        "Topic",
                                                        "mode",
                                                        "PHONE",
                                                        "startsAt",
                                                        Scene.tomorrow().plusSeconds(600),
                                                        "version",
                                                        0))));
    }

    private static Program.Answer meet(
            Asks asks, Who who, StudentId mentor, StudentId mentee, Map<String, String> over) {
        var meeting =
                new HashMap<String, Object>(
                        Map.of(
                                "name",
                                "Topic",
                                "mode",
                                "PHONE",
                                "startsAt",
                                Scene.tomorrow().toString(),
                                "zone",
                                "Europe/Berlin",
                                "mentorId",
                                mentor.value(),
                                "attendeeIds",
                                List.of(mentee.value())));
        meeting.putAll(over);
        return asks.as(who).post("/api/meetings", meeting);
    }

    private static Stream<Case> followUps() {
        return Stream.of(
                refuses(
                        422,
                        "no-allocation",
                        "allocationId",
                        (scene, asks) ->
                                asks.as(Who.MENTOR)
                                        .post(
                                                "/api/followups",
                                                Map.of("studentId", scene.mentee.value()))),
                refuses(
                        422,
                        "not-a-mentee",
                        "studentId",
                        (scene, asks) ->
                                asks.as(Who.MENTOR)
                                        .post(
                                                "/api/followups",
                                                Map.of(
                                                        "studentId",
                                                        scene.otherStudent.value(),
                                                        "allocationId",
                                                        scene.allocation.value()))),
                refuses(
                        422,
                        "date-required",
                        "meetingDate",
                        (scene, asks) ->
                                asks.as(Who.MENTOR)
                                        .post(followUp(bare(scene, asks)) + "/schedule", "")),
                refuses(
                        422,
                        "summary-required",
                        "summary",
                        (scene, asks) -> {
                            String id = followUp(bare(scene, asks));
                            asks.as(Who.MENTOR)
                                    .post(
                                            id + "/schedule",
                                            Map.of("meetingDate", FollowingUp.TODAY.toString()));
                            return asks.as(Who.MENTOR).post(id + "/completion", "");
                        }),
                refuses(
                        409,
                        "wrong-status",
                        "",
                        (scene, asks) ->
                                asks.as(Who.MENTOR)
                                        .post(
                                                followUp(
                                                                scene.aCompletedFollowUp()
                                                                        .value()
                                                                        .toString())
                                                        + "/miss",
                                                "")),
                refuses(
                        415,
                        "file-kind",
                        "checklist",
                        (scene, asks) -> file(scene, asks, "MZ\u0000\u0001\u0002\u0003")),
                refuses(
                        413,
                        "file-size",
                        "checklist",
                        (scene, asks) -> file(scene, asks, "x".repeat((10 << 20) + 1))));
    }

    private static Program.Answer file(Scene scene, Asks asks, String content) {
        return asks.as(Who.MENTOR)
                .send(
                        HttpMethod.PUT,
                        followUp(scene.aFollowUp().value().toString()) + "/checklist",
                        content,
                        Map.of("Content-Type", "application/octet-stream"));
    }

    /// One without a date and a summary.
    private static String bare(Scene scene, Asks asks) {
        return asks.as(Who.MENTOR)
                .post(
                        "/api/followups",
                        Map.of(
                                "studentId",
                                scene.mentee.value(),
                                "allocationId",
                                scene.allocation.value()))
                .at("/id");
    }

    private static String nomination(NominationId id) {
        return "/api/nominations/" + id.value();
    }

    private static String followUp(String id) {
        return "/api/followups/" + id;
    }

    private static List<UUID> values(List<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
