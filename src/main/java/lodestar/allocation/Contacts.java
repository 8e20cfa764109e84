package lodestar.allocation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import lodestar.people.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Keeps when a mentor and a mentee were last in contact. The rooms above tell it: a meeting was
/// held, a follow-up completed. Runs in the transaction of what it is told.
@Service
public class Contacts {

    private final JdbcClient database;

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /// Mentor and mentees were in contact; an earlier time than the known one changes nothing.
    public void made(StudentId mentor, Collection<StudentId> mentees, Instant at) {
        database.sql(
                        """
                        update mentorship set contact_before = contact_at, contact_at = ?
                         where mentor_id = ? and mentee_id = any (?) and ended_at is null
                           and (contact_at is null or contact_at < ?)
                        """)
                .params(
                        at.atOffset(ZoneOffset.UTC),
                        mentor.value(),
                        uuids(mentees),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// It turned out that they were not: the contact of just this time is taken back.
    public void takenBack(StudentId mentor, Collection<StudentId> mentees, Instant at) {
        database.sql(
                        """
                        update mentorship set contact_at = contact_before, contact_before = null
                         where mentor_id = ? and mentee_id = any (?) and contact_at = ?
                        """)
                .params(mentor.value(), uuids(mentees), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID[] uuids(Collection<StudentId> students) {
        return students.stream().map(StudentId::value).toArray(UUID[]::new);
    }
}
