package lodestar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestar.LodestarTest;
import lodestar.allocation.Allocations;
import lodestar.followup.FollowUps;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.nomination.Nominations;
import lodestar.people.Actor;
import lodestar.shared.Institutions;
import lodestar.testing.Scene;
import lodestar.testing.Statements;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What receivers are told of what people do, and what never.
@LodestarTest
class TellingTest {

    private static final JsonMapper JSON = new JsonMapper();

    /// An id, a record's own number, or the name of a kind of record.
    private static final Pattern PLAIN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]{3}[0-9]{4,}|[a-z-]+");

    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient database;
    @Autowired private Nominations nominations;
    @Autowired private Meetings meetings;
    @Autowired private FollowUps followUps;
    @Autowired private Allocations allocations;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Institutions institutions;

    private Receiving receiving;
    private Scene scene;

    @BeforeEach
    void begin() {
        receiving = new Receiving(context);
        scene = new Scene(context);
    }

    @AfterEach
    void goes() {
        receiving.close();
    }

    private Actor reviewer() {
        return scene.actor(scene.reviewer());
    }

    private static List<JsonNode> told(Receiving.Place place) {
        return place.hearer().heard().stream().map(each -> JSON.readTree(each.body())).toList();
    }

    private static List<String> types(Receiving.Place place) {
        return told(place).stream().map(each -> each.at("/type").asString()).toList();
    }

    @Test
    void a_message_names_the_act_the_time_and_ids() {
        var place = receiving.place("nomination.approved");
        var before = Instant.now().minusSeconds(1);
        var id = scene.anApproved();

        receiving.send();

        assertThat(types(place)).containsExactly("nomination.approved");
        JsonNode message = told(place).getFirst();
        assertThat(Instant.parse(message.at("/timestamp").asString()))
                .isBetween(before, Instant.now());
        JsonNode data = message.at("/data");
        assertThat(data.at("/kind").asString()).isEqualTo("nomination");
        assertThat(data.at("/id").asString()).isEqualTo(id.value().toString());
        assertThat(data.at("/number").asString()).matches("[A-Z]{3}[0-9]{4,}");
        assertThat(data.at("/batchId").asString())
                .isEqualTo(scene.mentoring.batch.value().toString());
        assertThat(data.at("/courseId").asString())
                .isEqualTo(scene.mentoring.course.value().toString());
        assertThat(data.at("/actorId").asString()).isEqualTo(scene.reviewer().value().toString());
    }

    @Test
    void each_receiver_hears_what_it_chose_and_no_other() {
        var all = receiving.place();
        var some = receiving.place("meeting.cancelled", "meeting.planned");
        var meeting = scene.aMeetingToCome();
        meetings.cancel(meeting, "", scene.actor(scene.mentor));
        scene.aPending();

        receiving.send();

        assertThat(types(some)).containsExactlyInAnyOrder("meeting.planned", "meeting.cancelled");
        assertThat(types(all))
                .containsExactlyInAnyOrder(
                        "meeting.planned",
                        "meeting.cancelled",
                        "nomination.created",
                        "nomination.submitted");
    }

    @Test
    void a_whole_story_tells_no_name_no_address_and_no_text() {
        var place = receiving.place();
        scene.anApproved();
        var withdrawn = scene.aPending();
        nominations.reject(withdrawn, null, "SECRET reason", reviewer());
        var meeting = scene.aMeetingToCome();
        meetings.reschedule(
                meeting,
                MeetingSlot.at(
                        Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES),
                        ZoneId.of("UTC"),
                        30),
                "SECRET move",
                scene.actor(scene.mentor));
        scene.withChecklist(scene.aCompletedFollowUp());
        allocations.close(scene.allocation, "SECRET end", reviewer());

        receiving.send();

        assertThat(types(place))
                .contains(
                        "nomination.submitted",
                        "nomination.approved",
                        "nomination.rejected",
                        "mentor.made",
                        "meeting.planned",
                        "meeting.rescheduled",
                        "followup.written",
                        "followup.completed",
                        "followup.file-added",
                        "mentorship.ended",
                        "allocation.closed")
                .doesNotContain("followup.read");
        assertThat(told(place))
                .allSatisfy(each -> {
                    assertThat(each.propertyNames()).containsExactly("type", "timestamp", "data");
                    for (Map.Entry<String, JsonNode> one : each.at("/data").properties()) {
                        assertThat(one.getValue().asString()).as(one.getKey()).matches(PLAIN);
                    }
                });
        String everything =
                String.join(
                        "\n",
                        place.hearer().heard().stream()
                                .map(each -> each.headers() + each.body())
                                .toList());
        assertThat(everything)
                .doesNotContain("SECRET", "@example.org", "Explains well", "topic", "Weekly");
        assertThat(names()).isNotEmpty().noneMatch(everything::contains);
    }

    /// Of everybody in the database, given and family names of three letters or more, or of other
    /// scripts.
    private List<String> names() {
        return database
                .sql("select given_name, family_name from person")
                .query((row, n) -> Stream.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(each -> each)
                .filter(each -> each.length() > 2 || each.codePoints().anyMatch(c -> c > 127))
                .distinct()
                .toList();
    }

    @Test
    void what_is_taken_back_is_told_to_nobody() {
        var place = receiving.place();
        transaction.executeWithoutResult(status -> {
            scene.aPending();
            status.setRollbackOnly();
        });

        receiving.send();

        assertThat(place.hearer().heard()).isEmpty();
        assertThat(written()).isZero();
    }

    @Test
    void without_receivers_an_act_costs_no_statement_more() {
        scene.aPending();

        var statements = Statements.of(scene::aPending);

        assertThat(statements).isNotEmpty().noneMatch(each -> each.contains("webhook"));
        receiving.place("roster.imported");
        scene.aPending();
        assertThat(Statements.of(scene::aPending)).noneMatch(each -> each.contains("webhook"));
        receiving.place("nomination.submitted");
        scene.aPending();
        assertThat(Statements.of(scene::aPending).stream().filter(each -> each.contains("webhook")))
                .hasSize(1);
    }

    @Test
    void another_node_learns_of_a_receiver_within_seconds() {
        var node = new Receivers(database, Duration.ofMillis(300));
        assertThat(node.wanting("nomination.approved")).isEmpty();
        var place = receiving.place();
        assertThat(node.wanting("nomination.approved")).isEmpty();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        node.wanting("nomination.approved").equals(List.of(place.id().value())));
    }

    @Test
    void who_was_paused_elsewhere_a_moment_ago_is_written_nothing() {
        var place = receiving.place();
        scene.aPending();
        database.sql("update webhook set status = 'PAUSED' where id = ?")
                .param(place.id().value())
                .update();
        long before = written();

        scene.aPending();

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void each_institution_tells_its_own_receivers_only() {
        var here = receiving.place();
        try (var _ = institutions.named("north").orElseThrow().enter();
                var north = new Receiving(context)) {
            var there = north.place();
            new Scene(context).aPending();
            north.send();

            assertThat(types(there)).contains("nomination.submitted");
            assertThat(north.queries().all(north.admin))
                    .extracting(WebhookView::id)
                    .containsExactly(there.id());
            assertThat(north.queries().webhook(here.id(), north.admin)).isEmpty();
        }
        assertThat(here.hearer().heard()).isEmpty();
        assertThat(written()).isZero();
    }

    private long written() {
        return database.sql(
                        """
                        select count(*) from webhook_delivery d join webhook w on w.id = d.webhook_id
                         where w.status <> 'RETIRED'
                        """)
                .query(Long.class)
                .single();
    }
}
