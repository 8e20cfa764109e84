package lodestar.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.roster.ImportReport.FaultLine;
import lodestar.roster.file.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Reads imports and what was wrong in them.
@Service
public class RosterQueries {

    private static final String IMPORT =
            """
            select i.id, i.title, coalesce(p.given_name || ' ' || p.family_name, 'Lodestar'), i.made_at, i.state,
                   i.step, i.done, i.total, i.format, i.mode, i.counts, i.needs_yes, i.faults, i.skipped, i.applied_at, i.warnings
              from roster_import i left join person p on p.id = i.by_person
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final FaultLines faultLines;
    private final RosterFiles files;

    RosterQueries(JdbcClient sql, JsonMapper json, FaultLines faultLines, RosterFiles files) {
        this.sql = sql;
        this.json = json;
        this.faultLines = faultLines;
        this.files = files;
    }

    /// The latest imports, newest first.
    public List<ImportView> latest(int count, Actor by) {
        by.mustBeAllowed(Action.IMPORT_ROSTER);
        return sql.sql(IMPORT + "order by i.made_at desc limit :count")
                .param("count", count)
                .query((rs, _) -> view(rs, by.locale()))
                .list();
    }

    public Optional<ImportView> find(ImportId id, Actor by) {
        by.mustBeAllowed(Action.IMPORT_ROSTER);
        return sql.sql(IMPORT + "where i.id = :id")
                .param("id", id.value())
                .query((rs, _) -> view(rs, by.locale()))
                .optional();
    }

    /// What was wrong, from the line `from` on.
    public List<FaultLine> faults(ImportId id, int from, int count, Actor by) {
        by.mustBeAllowed(Action.IMPORT_ROSTER);
        return sql.sql(
                        """
                        select file, row, field, code, about, is_skip
                          from roster_fault where import_id = :id and seq >= :from order by seq limit :count
                        """)
                .param("id", id.value())
                .param("from", from)
                .param("count", count)
                .query((rs, _) ->
                        faultLines.line(
                                by.locale(),
                                rs.getString(1),
                                rs.getInt(2),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getString(5),
                                rs.getBoolean(6)))
                .list();
    }

    /// The records of a kind that an import makes, changes or takes for gone, behind the first
    /// `from`.
    public List<Change> changes(ImportId id, Kind kind, String act, int from, int count, Actor by) {
        by.mustBeAllowed(Action.IMPORT_ROSTER);
        return sql.sql(
                        """
                        select code, name, fields from roster_change
                         where import_id = :id and kind = :kind and act = :act and seq > :from
                         order by seq limit :count
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("act", act)
                .param("from", from)
                .param("count", count)
                .query((rs, _) ->
                        new Change(
                                rs.getString(1),
                                rs.getString(2),
                                List.of((String[]) rs.getArray(3).getArray())))
                .list();
    }

    /// The faulty rows as a file to mend and load again; nothing where none is kept.
    public Optional<Path> faultyRows(ImportId id, Actor by) {
        by.mustBeAllowed(Action.IMPORT_ROSTER);
        return Optional.of(files.path(id, RosterFiles.Part.FAULTY)).filter(Files::isRegularFile);
    }

    /// Names of the files of our own that can be handed in.
    public List<String> templates() {
        return Template.all().stream().map(Template::name).toList();
    }

    /// An empty file of ours, with a row to go by.
    public Optional<String> template(String name) {
        return Template.all().stream()
                .filter(template -> template.name().equals(name))
                .map(template ->
                        "\ufeff%s\r\n%s\r\n"
                                .formatted(
                                        String.join(",", template.header()),
                                        String.join(",", template.example())))
                .findFirst();
    }

    private ImportView view(ResultSet rs, Locale locale) throws SQLException {
        var applied = rs.getObject(15, OffsetDateTime.class);
        return new ImportView(
                new ImportId(rs.getObject(1, UUID.class)),
                rs.getString(2),
                rs.getString(3),
                rs.getObject(4, OffsetDateTime.class).toInstant(),
                ImportState.valueOf(rs.getString(5)),
                rs.getString(6),
                rs.getLong(7),
                rs.getLong(8),
                rs.getString(9),
                rs.getString(10),
                counts(rs.getString(11)),
                rs.getBoolean(12),
                rs.getInt(13),
                rs.getInt(14),
                warnings(rs.getString(16), locale),
                applied == null ? null : applied.toInstant());
    }

    private List<FaultLine> warnings(String text, Locale locale) {
        return Arrays.stream(json.readValue(text, FaultLine[].class))
                .map(line ->
                        faultLines.line(
                                locale,
                                line.file(),
                                line.row(),
                                line.field(),
                                line.code(),
                                line.about(),
                                line.isSkip()))
                .toList();
    }

    private Map<Kind, Count> counts(String text) {
        var counts = new EnumMap<Kind, Count>(Kind.class);
        json.readTree(text)
                .properties()
                .forEach(each ->
                        counts.put(
                                Kind.valueOf(each.getKey()),
                                json.treeToValue(each.getValue(), Count.class)));
        return counts;
    }
}
