package lodestar.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What lies beside the rows of follow-ups: numbers, next steps, earlier versions, and the
/// relations that rights depend on.
@Component
final class FollowUpRows {

    private final JdbcClient database;

    FollowUpRows(JdbcClient database) {
        this.database = database;
    }

    /// Who belongs together in an allocation.
    ///
    /// @param isRunning whether the mentee still has this mentor
    record Pair(StudentId mentor, StudentId mentee, boolean isRunning, FacultyId supervisor) {

        Subject subject() {
            return Subject.mentorship(isRunning ? mentor : null, Set.of(mentee), supervisor);
        }
    }

    FollowUpNumber nextNumber() {
        return new FollowUpNumber(
                database.sql("select nextval('followup_number')")
                        .query((row, n) -> row.getLong(1))
                        .single());
    }

    /// The mentee's place in the allocation; empty where it never was one, or none is named.
    Optional<Pair> pair(FollowUpAbout about) {
        if (about.allocation() == null) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select m.mentor_id, m.mentee_id, m.ended_at is null, a.supervisor_id
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                         where m.allocation_id = ? and m.mentee_id = ?
                        """)
                .params(about.allocation().value(), about.student().value())
                .query((row, n) -> pair(row))
                .optional();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                new StudentId(row.getObject(1, UUID.class)),
                new StudentId(row.getObject(2, UUID.class)),
                row.getBoolean(3),
                new FacultyId(row.getObject(4, UUID.class)));
    }

    /// Whether the student was to attend the meeting of this follow-up; true where none is named.
    boolean attended(FollowUpAbout about) {
        if (about.meeting() == null) {
            return true;
        }
        return database.sql(
                        """
                        select exists (select from meeting_attendee
                                        where meeting_id = ? and student_id = ? and part = 'MENTEE')
                        """)
                .params(about.meeting().value(), about.student().value())
                .query(Boolean.class)
                .single();
    }

    void keep(FollowUpId id, FollowUpVersion earlier) {
        database.sql(
                        """
                        insert into followup_version (followup_id, revision, purpose, summary, meeting_date, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id.value(),
                                earlier.revision(),
                                earlier.purpose(),
                                earlier.summary(),
                                earlier.meetingDate(),
                                earlier.writtenBy().value(),
                                earlier.writtenAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /// Writes the next steps in their order, and drops those that are gone. What is done stays
    /// done. Nothing where nothing changed.
    void write(FollowUpId id, FollowUpAbout about, @Nullable Pair pair, List<ActionItem> wanted) {
        List<Row> standing = items(id);
        Map<ActionItemId, Row> known =
                standing.stream().collect(Collectors.toMap(Row::id, Function.identity()));
        List<ActionItem> items =
                wanted.stream()
                        .map(each ->
                                each.as(
                                        each.id() != null && known.containsKey(each.id())
                                                ? each.theId()
                                                : ActionItemId.next()))
                        .toList();
        List<Row> rows =
                items.stream()
                        .map(each ->
                                new Row(
                                        each.theId(),
                                        each.words(),
                                        owner(each.owner(), about, pair),
                                        each.dueOn()))
                        .toList();
        if (rows.equals(standing)) {
            return;
        }
        UUID[] ids = rows.stream().map(each -> each.id().value()).toArray(UUID[]::new);
        database.sql("delete from action_item where followup_id = ? and not id = any(?)")
                .params(id.value(), ids)
                .update();
        database.sql(
                        """
                        insert into action_item (id, followup_id, position, words, owner_id, due_on)
                        select n.id, :followup, n.position, n.words, n.owner, n.due
                          from unnest(:ids, :words, :owners, :dues::date[]) with ordinality as n (id, words, owner, due, position)
                        on conflict (id) do update
                           set position = excluded.position, words = excluded.words, owner_id = excluded.owner_id, due_on = excluded.due_on
                        """)
                .param("followup", id.value())
                .param("ids", ids)
                .param("words", rows.stream().map(Row::words).toArray(String[]::new))
                .param("owners", rows.stream().map(Row::owner).toArray(UUID[]::new))
                .param("dues", rows.stream().map(FollowUpRows::due).toArray(String[]::new))
                .update();
    }

    /// A next step as its row has it; the order is that of the list.
    private record Row(
            ActionItemId id, String words, @Nullable UUID owner, @Nullable LocalDate dueOn) {}

    private List<Row> items(FollowUpId id) {
        return database.sql(
                        """
                        select id, words, owner_id, due_on from action_item
                         where followup_id = ? order by position
                        """)
                .param(id.value())
                .query((row, n) ->
                        new Row(
                                new ActionItemId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getObject(4, LocalDate.class)))
                .list();
    }

    /// As text: the driver knows no arrays of dates.
    private static @Nullable String due(Row row) {
        return row.dueOn() == null ? null : row.dueOn().toString();
    }

    private static @Nullable UUID owner(ItemOwner owner, FollowUpAbout about, @Nullable Pair pair) {
        return switch (owner) {
            case NOBODY -> null;
            case MENTEE -> about.student().value();
            case MENTOR -> pair == null ? null : pair.mentor().value();
        };
    }

    /// Who promised the item of this follow-up; empty where it has no such item.
    Optional<Optional<UUID>> ownerOf(FollowUpId id, ActionItemId item) {
        return database.sql("select owner_id from action_item where id = ? and followup_id = ?")
                .params(item.value(), id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional();
    }

    /// Answers whether it was not so before.
    boolean tick(ActionItemId item, boolean done, Actor by, Instant at) {
        return database.sql(
                                """
                                update action_item set done_at = ?, done_by = ? where id = ? and (done_at is null) = ?
                                """)
                        .params(
                                Arrays.asList(
                                        done ? at.atOffset(ZoneOffset.UTC) : null,
                                        done ? by.id().value() : null,
                                        item.value(),
                                        done))
                        .update()
                > 0;
    }
}
