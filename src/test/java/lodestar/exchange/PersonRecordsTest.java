package lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import lodestar.LodestarTest;
import lodestar.followup.FollowUps;
import lodestar.people.PersonId;
import lodestar.shared.PersonalData;
import lodestar.testing.FollowingUp;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@LodestarTest
class PersonRecordsTest {

    @Autowired private JdbcClient database;
    @Autowired private FollowUps followUps;
    @Autowired private MockMvcTester pages;
    @Autowired private JsonMapper json;
    @Autowired private java.util.List<PersonalData> data;

    private MvcTestResult take(PersonId admin, UUID person, FollowingUp world) {
        return pages.get()
                .uri("/people/" + person + "/record.zip")
                .cookie(world.institution().session(admin))
                .exchange();
    }

    @Test
    void a_whole_record_holds_what_each_room_keeps() throws IOException {
        var world = new FollowingUp(database);
        followUps.write(world.about(), world.text("We <i>talked</i>"), world.actor(world.mentor));
        PersonId admin = world.institution().anAdmin();

        var files = unzipped(take(admin, world.mentee.value(), world));

        var record = json.readTree(files.get("record.json"));
        assertThat(record.path("person").path(0).path("studentNumber").asString())
                .isEqualTo(world.institution().number(world.mentee));
        assertThat(record.path("followUps").path(0).path("summary").asString()).contains("talked");
        assertThat(record.path("actionItems").size()).isEqualTo(2);
        assertThat(record.path("mentorships").path(0).path("part").asString()).isEqualTo("mentee");
        assertThat(record.path("journal").toString()).contains("person.exported");
        assertThat(record.toString()).doesNotContain("token_hash", "password");
        var html = Jsoup.parse(files.get("record.html"));
        assertThat(html.select("h2").size()).isGreaterThan(10);
        assertThat(html.text()).contains("talked").doesNotContain("record.");
        assertThat(html.select("i")).isEmpty();
    }

    @Test
    void every_part_can_be_read_and_has_words() {
        assertThat(data).hasSizeGreaterThan(7);
        assertThat(data.stream().flatMap(each -> each.parts().stream()))
                .allSatisfy(part ->
                        assertThat(
                                        database.sql(part.sql())
                                                .param("person", UUID.randomUUID())
                                                .query((row, n) -> 1)
                                                .list())
                                .isEmpty());
    }

    @Test
    void only_admins_take_it_and_nobody_unknown_is_there() {
        var world = new FollowingUp(database);

        assertThat(take(world.institution().aCoordinator(), world.mentee.value(), world))
                .hasStatus(403);
        assertThat(take(world.institution().anAdmin(), UUID.randomUUID(), world)).hasStatus(404);
    }

    private static Map<String, String> unzipped(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatus(200);
        var files = new HashMap<String, String>();
        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
