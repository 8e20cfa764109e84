package lodestar.shared.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps long texts on the server while they are being written, so that a lost connection, an ended
/// session or a refused file loses none of it. One draft a person and page; it goes when the form
/// is sent, thrown away, or left alone for 30 days.
///
/// A form takes part by the piece `kept`; its page asks `find` first, and its act calls `drop`.
@Component
public class Drafts {

    private static final Set<String> NOT_KEPT = Set.of("_csrf", "_key", "_draft");
    private static final int LONGEST = 400_000;

    private final JdbcClient database;
    private final Clock clock;

    Drafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Answers false for one that is too long to be kept.
    boolean keep(UUID person, String page, Map<String, String[]> parameters) {
        String fields = written(parameters);
        if (fields.length() > LONGEST) {
            return false;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql(
                        """
                        with old as (delete from draft where person_id = :person and kept_at < :forgotten)
                        insert into draft (person_id, page, fields, kept_at)
                        values (:person, :page, :fields, :now)
                        on conflict (person_id, page) do update
                           set fields = excluded.fields, kept_at = excluded.kept_at
                        """)
                .param("person", person)
                .param("page", page)
                .param("fields", fields)
                .param("now", now)
                .param("forgotten", now.minusDays(30))
                .update();
        return true;
    }

    /// @param page the address of the form's page, with its query
    public Optional<Draft> find(UUID person, String page) {
        return database.sql("select fields, kept_at from draft where person_id = ? and page = ?")
                .params(person, page)
                .query((row, n) ->
                        new Draft(
                                read(row.getString(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    public void drop(UUID person, String page) {
        database.sql("delete from draft where person_id = ? and page = ?")
                .params(person, page)
                .update();
    }

    private static String written(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(each -> !NOT_KEPT.contains(each.getKey()))
                .flatMap(each ->
                        List.of(each.getValue()).stream()
                                .map(value -> encode(each.getKey()) + '=' + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, List<String>> read(String written) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String field : written.split("&", -1)) {
            int sign = field.indexOf('=');
            if (sign > 0) {
                fields.computeIfAbsent(decode(field.substring(0, sign)), name -> new ArrayList<>())
                        .add(decode(field.substring(sign + 1)));
            }
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
