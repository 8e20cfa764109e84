package lodestar.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import lodestar.LodestarTest;
import lodestar.program.FocusAreaId;
import lodestar.shared.Id;
import lodestar.testing.FollowingUp;
import lodestar.testing.Institution;
import lodestar.testing.Nominating;
import lodestar.testing.Program;
import lodestar.testing.Scene;
import lodestar.testing.Scene.Who;
import lodestar.webhook.DeliveryId;
import lodestar.webhook.WebhookId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// Walks every operation of the REST interface as every kind of user, and holds the outcome against
/// a table that follows from who may do what. An operation without a row fails.
@LodestarTest
class EveryDoorTest {

    private static final String ID = "{id}";

    // who:      nobody admin coord. tutor other-f. mentor other-m. mentee other-s. counselor
    private static final String ALL = "401 200 200 200 200 200 200 200 200 200";
    private static final String OPEN = "200 200 200 200 200 200 200 200 200 200";
    private static final String RECORDS = "401 200 200 200 200 403 403 403 403 403";
    private static final String RECORD = "401 200 200 200 404 403 403 403 403 403";
    private static final String ADMIN_MAKES = "401 201 403 403 403 403 403 403 403 403";
    private static final String ADMIN = "401 200 403 403 403 403 403 403 403 403";
    private static final String STAFF = "401 200 200 403 403 403 403 403 403 403";
    private static final String STAFF_MAKES = "401 201 201 403 403 403 403 403 403 403";
    private static final String NOMINATOR = "401 200 403 200 404 403 403 403 403 403";
    private static final String STUDENTS = "401 200 200 200 200 200 200 200 200 403";
    private static final String CIRCLE = "401 200 200 200 404 200 404 200 404 403";
    private static final String MENTOR = "401 200 200 200 404 200 404 404 404 403";
    private static final String HOST = "401 200 200 403 403 200 404 403 404 403";
    private static final String HOST_MAKES = "401 201 201 403 403 201 404 403 404 403";
    private static final String AUTHOR = "401 200 200 200 404 200 404 404 404 403";

    @Autowired private MockMvcTester pages;
    @Autowired private ApplicationContext context;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private WebhookId known;
    private DeliveryId delivery;

    /// @param id of the record that the address names
    /// @param body made afresh for each request
    private record Row(String expected, Function<Scene, Id> id, Function<Scene, String> body) {}

    private void row(String operation, String expected) {
        row(operation, expected, scene -> scene.mentee, scene -> "");
    }

    private void row(String operation, String expected, Function<Scene, Id> id) {
        row(operation, expected, id, scene -> "");
    }

    private void row(
            String operation,
            String expected,
            Function<Scene, Id> id,
            Function<Scene, String> body) {
        rows.put(operation, new Row(expected, id, body));
    }

    private void records() {
        row("GET /api/me", ALL);
        row("GET /api/openapi.json", OPEN);
        row("GET /api/journal", ADMIN);
        row("GET /api/courses", RECORDS);
        row("GET /api/courses/{id}", RECORD, scene -> scene.mentoring.course);
        row("POST /api/courses", ADMIN_MAKES, scene -> scene.mentee, scene -> coded(""));
        row(
                "PUT /api/courses/{id}",
                ADMIN,
                scene -> scene.mentoring.course,
                scene -> coded(",\"version\":0"));
        row("GET /api/batches", RECORDS);
        row("GET /api/batches/{id}", RECORD, scene -> scene.mentoring.batch);
        row("POST /api/batches", ADMIN_MAKES, scene -> scene.mentee, scene -> batch(scene, ""));
        row(
                "PUT /api/batches/{id}",
                ADMIN,
                scene -> scene.mentoring.batch,
                scene -> batch(scene, ",\"version\":0"));
        row("GET /api/students", RECORDS);
        row("GET /api/students/{id}", RECORD, scene -> scene.mentee);
        row("GET /api/students/{id}/record", RECORD, scene -> scene.mentee);
        row("POST /api/students", ADMIN_MAKES, scene -> scene.mentee, scene -> person(""));
        row(
                "PUT /api/students/{id}",
                ADMIN,
                scene -> scene.mentee,
                scene -> person(",\"version\":0"));
        row("GET /api/faculty", RECORDS);
        row("GET /api/faculty/{id}", RECORD, scene -> scene.mentoring.tutor);
        row("POST /api/faculty", ADMIN_MAKES, scene -> scene.mentee, scene -> person(""));
        row(
                "PUT /api/faculty/{id}",
                ADMIN,
                scene -> scene.mentoring.tutor,
                scene -> person(",\"version\":0"));
        row("GET /api/focus-areas", ALL);
        row("GET /api/focus-areas/{id}", ALL, scene -> Nominating.ACADEMIC);
        row("POST /api/focus-areas", ADMIN_MAKES, scene -> scene.mentee, scene -> named(""));
    }

    private void nominations() {
        row("GET /api/nominations", RECORDS);
        row("GET /api/nominations/{id}", RECORD, Scene::aPending);
        row(
                "POST /api/nominations",
                "401 201 403 201 403 403 403 403 403 403",
                scene -> scene.mentee,
                scene -> nomination(scene, ""));
        row(
                "PUT /api/nominations/{id}",
                NOMINATOR,
                Scene::aDraft,
                scene -> nomination(scene, ",\"version\":0"));
        row(
                "DELETE /api/nominations/{id}",
                "401 403 403 204 404 403 403 403 403 403",
                Scene::aDraft);
        row("POST /api/nominations/{id}/submission", NOMINATOR, Scene::aDraft);
        row("POST /api/nominations/{id}/approval", STAFF, Scene::aPending);
        row("POST /api/nominations/{id}/rejection", STAFF, Scene::aPending, scene -> reason());
        row("POST /api/nominations/{id}/withdrawal", NOMINATOR, Scene::aPending);
        row("POST /api/nominations/{id}/revocation", STAFF, Scene::anApproved, scene -> reason());
    }

    private void allocations() {
        row("GET /api/mentors", STAFF);
        row(
                "GET /api/mentors/{id}",
                "401 200 200 200 404 200 404 404 404 403",
                scene -> scene.mentor);
        row("PUT /api/mentors/{id}", STAFF, scene -> scene.mentor, scene -> capacity());
        row("PUT /api/mentors/{id}/capacity", STAFF, scene -> scene.mentor, scene -> capacity());
        row("GET /api/allocations", STUDENTS);
        row("GET /api/allocations/{id}", CIRCLE, scene -> scene.allocation);
        row(
                "POST /api/allocations",
                STAFF_MAKES,
                scene -> scene.mentee,
                scene ->
                        "{\"mentorId\":\"%s\",\"menteeIds\":[\"%s\"]}"
                                .formatted(
                                        scene.mentoring.aMentor().value(),
                                        scene.mentoring.aStudent().value()));
        row(
                "POST /api/allocations/{id}/mentees",
                STAFF,
                scene -> scene.allocation,
                scene -> "{\"studentId\":\"%s\"}".formatted(scene.mentoring.aStudent().value()));
        row("DELETE /api/allocations/{id}/mentees/{studentId}", STAFF, scene -> scene.allocation);
        row("POST /api/allocations/{id}/pause", STAFF, scene -> scene.allocation);
        row("POST /api/allocations/{id}/resumption", STAFF, EveryDoorTest::paused);
        row(
                "POST /api/allocations/{id}/closure",
                STAFF,
                scene -> scene.allocation,
                scene -> reason());
    }

    private void meetings() {
        row("GET /api/meetings", STUDENTS);
        row("GET /api/meetings/{id}", CIRCLE, Scene::aMeetingToCome);
        row(
                "POST /api/meetings",
                "401 201 201 403 403 201 403 403 403 403",
                scene -> scene.mentee,
                EveryDoorTest::meeting);
        row(
                "PUT /api/meetings/{id}",
                HOST,
                Scene::aMeetingToCome,
                scene -> "{\"name\":\"Topic\",\"mode\":\"PHONE\",\"version\":0}");
        row(
                "POST /api/meetings/{id}/reschedule",
                HOST_MAKES,
                Scene::aMeetingToCome,
                scene ->
                        "{\"startsAt\":\"%s\",\"zone\":\"UTC\"}"
                                .formatted(Scene.tomorrow().plusSeconds(7200)));
        row(
                "POST /api/meetings/{id}/completion",
                HOST,
                Scene::aMeetingOfYesterday,
                scene -> "{\"attendance\":{\"%s\":\"ATTENDED\"}}".formatted(scene.mentee.value()));
        row("POST /api/meetings/{id}/cancellation", HOST, Scene::aMeetingToCome);
    }

    private void followUps() {
        row("GET /api/followups", STUDENTS);
        row("GET /api/followups/{id}", CIRCLE, Scene::aCompletedFollowUp);
        row("GET /api/followups/{id}/versions", CIRCLE, Scene::aCompletedFollowUp);
        // whom it would be about is as unknown to them as somebody who is not there
        row(
                "POST /api/followups",
                "401 201 201 201 422 201 422 422 422 403",
                scene -> scene.mentee,
                scene ->
                        "{\"studentId\":\"%s\",\"allocationId\":\"%s\",\"purpose\":\"A topic\"}"
                                .formatted(scene.mentee.value(), scene.allocation.value()));
        row(
                "PUT /api/followups/{id}",
                AUTHOR,
                Scene::aFollowUp,
                scene -> "{\"purpose\":\"A topic\",\"version\":0}");
        row(
                "POST /api/followups/{id}/schedule",
                AUTHOR,
                Scene::aFollowUp,
                scene -> "{\"meetingDate\":\"%s\"}".formatted(FollowingUp.TODAY));
        row("POST /api/followups/{id}/completion", AUTHOR, Scene::aFollowUp);
        row("POST /api/followups/{id}/miss", AUTHOR, Scene::aScheduledFollowUp);
        row(
                "GET /api/followups/{id}/checklist",
                CIRCLE,
                scene -> scene.withChecklist(scene.aCompletedFollowUp()));
        row(
                "PUT /api/followups/{id}/checklist",
                MENTOR,
                Scene::aFollowUp,
                scene -> "Questions to ask\n");
        row(
                "DELETE /api/followups/{id}/checklist",
                "401 204 204 204 404 204 404 404 404 403",
                scene -> scene.withChecklist(scene.aFollowUp()));
    }

    private void webhooks() {
        row("GET /api/webhooks", ADMIN);
        row("GET /api/webhooks/{id}", ADMIN, this::theWebhook);
        row("POST /api/webhooks", ADMIN_MAKES, scene -> scene.mentee, scene -> webhook(""));
        row("PUT /api/webhooks/{id}", ADMIN, Scene::aWebhook, scene -> webhook(",\"version\":0"));
        row(
                "DELETE /api/webhooks/{id}",
                "401 204 403 403 403 403 403 403 403 403",
                Scene::aWebhook);
        row("POST /api/webhooks/{id}/secret", ADMIN, Scene::aWebhook);
        row("POST /api/webhooks/{id}/trial", ADMIN_MAKES, this::theWebhook);
        row("GET /api/webhooks/{id}/deliveries", ADMIN, this::theWebhook);
        row("GET /api/webhooks/{id}/deliveries/{deliveryId}", ADMIN, this::theWebhook);
        // it waits already
        row(
                "POST /api/webhooks/{id}/deliveries/{deliveryId}/resend",
                "401 409 403 403 403 403 403 403 403 403",
                this::theWebhook);
    }

    private WebhookId theWebhook(Scene scene) {
        if (known == null) {
            known = scene.aWebhook();
            delivery = scene.aDelivery(known);
        }
        return known;
    }

    private static String webhook(String more) {
        return "{\"name\":\"%s\",\"address\":\"https://93.184.216.34/\",\"kinds\":[\"meeting.held\"]%s}"
                .formatted(Institution.unique("Receiver"), more);
    }

    @AfterEach
    void nobody_is_told_any_more() {
        new Scene(context).retireWebhooks();
    }

    @Test
    void every_operation_opens_to_whom_it_should_and_to_nobody_else() {
        records();
        nominations();
        allocations();
        meetings();
        followUps();
        webhooks();
        row(
                "PUT /api/focus-areas/{id}",
                ADMIN,
                scene -> focusArea(),
                scene -> named(",\"version\":0"));
        var wrong = new ArrayList<String>();
        rows.forEach((operation, row) -> {
            var shared = new Scene(context);
            var still = row.id().apply(shared);
            for (Who who : Who.values()) {
                String expected = row.expected().split(" ")[who.ordinal()];
                boolean changes = expected.startsWith("2") && !operation.startsWith("GET");
                var scene = changes ? new Scene(context) : shared;
                var id = changes ? row.id().apply(scene) : still;
                String got = knock(operation, id, row, scene, who);
                if (!got.startsWith(expected)) {
                    wrong.add(operation + " as " + who + ": " + got + ", not " + expected);
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(operations()).isSubsetOf(rows.keySet());
        assertThat(rows.keySet()).isSubsetOf(operations());
    }

    private String knock(String operation, Id id, Row row, Scene scene, Who who) {
        var parts = operation.split(" ");
        String address =
                parts[1].replace(ID, id.value().toString())
                        .replace(
                                "{deliveryId}", delivery == null ? "" : delivery.value().toString())
                        .replace("{studentId}", scene.mentee.value() + "?reason=Moved");
        var type =
                address.endsWith("/checklist")
                        ? Map.of("Content-Type", "text/plain")
                        : Map.<String, String>of();
        var answer =
                new Program(pages, scene.token(who))
                        .send(HttpMethod.valueOf(parts[0]), address, row.body().apply(scene), type);
        return answer.status() + " " + (answer.status() < 300 ? "" : answer.text());
    }

    private List<String> operations() {
        var found = new TreeSet<String>();
        var document =
                new JsonMapper().readTree(new Program(pages, "").get("/api/openapi.json").text());
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(method ->
                                        found.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        return List.copyOf(found);
    }

    private static String coded(String more) {
        return "{\"code\":\"%s\",\"name\":\"Made by a program\"%s}"
                .formatted(Institution.unique("API"), more);
    }

    private static String named(String more) {
        return "{\"name\":\"%s\"%s}".formatted(Institution.unique("Area"), more);
    }

    private static String person(String more) {
        return "{\"number\":\"%s\",\"givenName\":\"Wanda\",\"familyName\":\"Nowak\"%s}"
                .formatted(Institution.unique("N"), more);
    }

    private static String batch(Scene scene, String more) {
        return "{\"code\":\"%s\",\"name\":\"Autumn\",\"courseId\":\"%s\",\"startsOn\":\"2026-09-01\",\"endsOn\":\"2027-02-28\"%s}"
                .formatted(Institution.unique("API"), scene.mentoring.course.value(), more);
    }

    private static String nomination(Scene scene, String more) {
        return "{\"facultyId\":\"%s\",\"courseId\":\"%s\",\"batchId\":\"%s\",\"candidateId\":\"%s\",\"focusAreaIds\":[\"%s\"],\"reason\":\"Explains well.\"%s}"
                .formatted(
                        scene.mentoring.tutor.value(),
                        scene.mentoring.course.value(),
                        scene.mentoring.batch.value(),
                        scene.aCandidate().value(),
                        Nominating.ACADEMIC.value(),
                        more);
    }

    private static String meeting(Scene scene) {
        return "{\"name\":\"Topic\",\"mode\":\"PHONE\",\"startsAt\":\"%s\",\"zone\":\"UTC\",\"minutes\":30,\"mentorId\":\"%s\",\"attendeeIds\":[\"%s\"]}"
                .formatted(
                        Scene.tomorrow().plusSeconds(86_400),
                        scene.mentor.value(),
                        scene.mentee.value());
    }

    private static String reason() {
        return "{\"reason\":\"Somebody else fits better.\"}";
    }

    private static String capacity() {
        return "{\"capacity\":5,\"version\":0}";
    }

    private static Id paused(Scene scene) {
        scene.pause();
        return scene.allocation;
    }

    /// One that only this test changes.
    private Id focusArea() {
        var made =
                new Program(pages, new Scene(context).token(Who.ADMIN))
                        .post("/api/focus-areas", named(""));
        return new FocusAreaId(UUID.fromString(made.at("/id")));
    }
}
