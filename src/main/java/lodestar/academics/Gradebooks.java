package lodestar.academics;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps gradebooks, one for each student and course, and their lines. The percentage is never
/// kept: the view `gradebook_percentage` has its formula.
@Service
@Transactional
public class Gradebooks {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gradebooks(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public GradebookId open(StudentId student, @Nullable CourseId course, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        if (course == null) {
            throw Refused.invalid(Problem.of("course-needed").at("course"));
        }
        var gradebook = GradebookId.next();
        int made =
                database.sql(
                                """
                                insert into gradebook (id, student_id, course_id)
                                select ?, s.id, c.id from student s, course c where s.id = ? and c.id = ?
                                """)
                        .params(gradebook.value(), student.value(), course.value())
                        .update();
        found(made);
        say(by, "gradebook.opened", gradebook, student, "");
        return gradebook;
    }

    public EntryId enter(GradebookId gradebook, EntryDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var student = touch(gradebook);
        var entry = EntryId.next();
        database.sql(
                        """
                        insert into gradebook_entry (assessment, weight, marks, total_marks, status, assessed_on, id, gradebook_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(values(details, entry, gradebook))
                .update();
        say(by, "gradebook.entered", gradebook, student, details.assessment());
        return entry;
    }

    /// @param seen the version that was corrected; null for whatever there is
    public void correct(
            GradebookId gradebook,
            EntryId entry,
            @Nullable Integer seen,
            EntryDetails details,
            Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var student = touch(gradebook);
        refuseStale(gradebook, entry, seen);
        database.sql(
                        """
                        update gradebook_entry
                           set assessment = ?, weight = ?, marks = ?, total_marks = ?, status = ?, assessed_on = ?,
                               version = version + 1, changed_by = ?, changed_at = ?
                         where id = ? and gradebook_id = ?
                        """)
                .params(changed(details, entry, gradebook, by))
                .update();
        say(by, "gradebook.corrected", gradebook, student, details.assessment());
    }

    /// @param seen the version that was removed; null for whatever there is
    public void remove(GradebookId gradebook, EntryId entry, @Nullable Integer seen, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        var student = touch(gradebook);
        refuseStale(gradebook, entry, seen);
        database.sql("delete from gradebook_entry where id = ? and gradebook_id = ?")
                .params(entry.value(), gradebook.value())
                .update();
        say(by, "gradebook.entry-removed", gradebook, student, "");
    }

    private void refuseStale(GradebookId gradebook, EntryId entry, @Nullable Integer seen) {
        int present =
                database.sql(
                                "select version from gradebook_entry where id = ? and gradebook_id = ? for update")
                        .params(entry.value(), gradebook.value())
                        .query((row, n) -> row.getInt(1))
                        .optional()
                        .orElseThrow(NotFound::new);
        Refused.refuseUnless(seen == null || seen == present, "stale-version");
    }

    /// Marks the gradebook as changed and holds it until the end, so that its lines change one
    /// after the other.
    private StudentId touch(GradebookId gradebook) {
        return database.sql(
                        """
                        update gradebook set version = version + 1 where id = ? returning student_id
                        """)
                .param(gradebook.value())
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static List<@Nullable Object> values(
            EntryDetails details, EntryId entry, GradebookId gradebook) {
        return Arrays.asList(
                details.assessment(),
                details.weight(),
                details.marks(),
                details.total(),
                details.status().name(),
                details.assessedOn(),
                entry.value(),
                gradebook.value());
    }

    private List<@Nullable Object> changed(
            EntryDetails details, EntryId entry, GradebookId gradebook, Actor by) {
        List<@Nullable Object> all = new ArrayList<>(values(details, entry, gradebook));
        all.addAll(
                all.size() - 2, List.of(by.id().value(), clock.instant().atOffset(ZoneOffset.UTC)));
        return all;
    }

    private static void check(EntryDetails details) {
        var checks = new Checks();
        details.check(checks);
        checks.refuse();
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private void say(Actor by, String what, GradebookId gradebook, StudentId student, String name) {
        events.publishEvent(new RecordChanged(by.id(), what, gradebook, student, name));
    }
}
