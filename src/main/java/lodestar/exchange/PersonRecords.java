package lodestar.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.NotFound;
import lodestar.shared.PersonalData;
import lodestar.shared.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// One person's whole record, as each room keeps it, to hand over: a zip with `record.json` for
/// programs and `record.html` for people. Only for admins, and the journal has who took whose.
@Service
public class PersonRecords {

    private final List<PersonalData.Part> parts;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Words words;
    private final ApplicationEventPublisher events;

    PersonRecords(
            List<PersonalData> data,
            JdbcClient database,
            JsonMapper json,
            Words words,
            ApplicationEventPublisher events) {
        this.parts =
                data.stream()
                        .flatMap(each -> each.parts().stream())
                        .sorted(Comparator.comparingInt(PersonalData.Part::order))
                        .toList();
        this.database = database;
        this.json = json;
        this.words = words;
        this.events = events;
    }

    /// All that is kept, part by part.
    ///
    /// @throws NotFound where there is no such person
    @Transactional
    public Map<String, List<Map<String, @Nullable Object>>> of(PersonId person, Actor by) {
        by.mustBeAllowed(Action.EXPORT_PERSON);
        events.publishEvent(new PersonExported(by.id(), person));
        var whole = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        for (PersonalData.Part part : parts) {
            whole.put(part.name(), rows(part, person.value()));
        }
        if (whole.getOrDefault("person", List.of()).isEmpty()) {
            throw new NotFound();
        }
        return whole;
    }

    private List<Map<String, @Nullable Object>> rows(PersonalData.Part part, UUID person) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        database.sql(part.sql())
                .param("person", person)
                .query(row -> {
                    rows.add(fields(row));
                });
        return rows;
    }

    private static Map<String, @Nullable Object> fields(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        var columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            fields.put(columns.getColumnLabel(column), value(row, column));
        }
        return fields;
    }

    private static @Nullable Object value(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnTypeName(column)) {
            case "timestamptz" -> {
                var at = row.getObject(column, OffsetDateTime.class);
                yield at == null ? null : at.toInstant().toString();
            }
            case "date", "uuid" -> row.getString(column);
            default -> row.getObject(column);
        };
    }

    /// Writes the zip.
    public void write(
            Map<String, List<Map<String, @Nullable Object>>> record, Actor by, OutputStream to)
            throws IOException {
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("record.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(record));
            zip.putNextEntry(new ZipEntry("record.html"));
            zip.write(page(record, by).outerHtml().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Document page(Map<String, List<Map<String, @Nullable Object>>> record, Actor by) {
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        page.getElementsByTag("html").attr("lang", by.locale().toLanguageTag());
        String title = words.say(by.locale(), "record.title");
        page.title(title);
        page.body().appendElement("h1").text(title);
        for (var each : record.entrySet()) {
            part(page.body(), each.getKey(), each.getValue(), by);
        }
        return page;
    }

    private void part(
            Element body, String name, List<Map<String, @Nullable Object>> rows, Actor by) {
        body.appendElement("h2").text(words.say(by.locale(), "record." + name));
        if (rows.isEmpty()) {
            body.appendElement("p").text(words.say(by.locale(), "record.nothing"));
            return;
        }
        Element table = body.appendElement("table").attr("border", "1");
        var heads = new ArrayList<>(rows.getFirst().keySet());
        Element head = table.appendElement("thead").appendElement("tr");
        heads.forEach(each -> head.appendElement("th").attr("scope", "col").text(each));
        Element lines = table.appendElement("tbody");
        for (var row : rows) {
            Element line = lines.appendElement("tr");
            heads.forEach(each -> {
                Object value = row.get(each);
                line.appendElement("td").text(value == null ? "" : value.toString());
            });
        }
    }
}
