package lodestar.academics;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Plain;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts students into batches: RUNNING until they are FINISHED, and again when they come back. A
/// roll number is unique within its batch.
@Service
@Transactional
public class Enrolments {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Enrolments(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /// Enrols active students; those already running stay as they are.
    public void enrol(BatchId batch, Collection<StudentId> students, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        if (students.isEmpty()) {
            throw Refused.invalid(Problem.of("student-needed").at("student"));
        }
        mustExist(batch);
        UUID[] asked = new HashSet<>(students).stream().map(StudentId::value).toArray(UUID[]::new);
        int active =
                database.sql("select count(*) from student where id = any(?) and active")
                        .param(asked)
                        .query((row, n) -> row.getInt(1))
                        .single();
        if (active < asked.length) {
            throw Refused.because(Problem.of("student-inactive").at("student"));
        }
        List<UUID> enrolled =
                database.sql(
                                """
                                insert into enrolment as e (batch_id, student_id)
                                select ?, id from unnest(?::uuid[]) id order by id
                                    on conflict (batch_id, student_id)
                                    do update set state = 'RUNNING', version = e.version + 1 where e.state <> 'RUNNING'
                                returning e.student_id
                                """)
                        .params(batch.value(), asked)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
        enrolled.forEach(each -> say(by, "enrolment.begun", batch, new StudentId(each)));
    }

    /// @param roll empty where there is none
    public void assignRoll(BatchId batch, StudentId student, String roll, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        String number = Plain.line(roll);
        var checks = new Checks();
        checks.that(number.length() <= 64, "roll", "too-long", 64);
        checks.refuse();
        change("roll_number = nullif(:value, '')", number, batch, student);
        say(by, "enrolment.roll-assigned", batch, student);
    }

    public void finish(BatchId batch, StudentId student, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        change("state = :value", "FINISHED", batch, student);
        say(by, "enrolment.finished", batch, student);
    }

    private void change(String what, String value, BatchId batch, StudentId student) {
        int changed =
                database.sql(
                                """
                                update enrolment set %s, version = version + 1
                                 where batch_id = :batch and student_id = :student
                                """
                                        .formatted(what))
                        .param("value", value)
                        .param("batch", batch.value())
                        .param("student", student.value())
                        .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private void mustExist(BatchId batch) {
        boolean isThere =
                database.sql("select exists (select from batch where id = ?)")
                        .param(batch.value())
                        .query(Boolean.class)
                        .single();
        if (!isThere) {
            throw new NotFound();
        }
    }

    private void say(Actor by, String what, BatchId batch, StudentId student) {
        events.publishEvent(new RecordChanged(by.id(), what, batch, student, ""));
    }
}
