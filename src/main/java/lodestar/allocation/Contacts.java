package lodestar.allocation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lodestar.people.StudentId;
import lodestar.shared.AtLast;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Keeps when a mentor and a mentee were last in contact. The rooms above tell it: a meeting was
/// held, a follow-up completed. Runs in the transaction of what it is told.
@Service
public class Contacts {

    private static final String MADE =
            """
            update mentorship set contact_before = contact_at, contact_at = ?
             where mentor_id = ? and mentee_id = any (?) and ended_at is null
               and (contact_at is null or contact_at < ?)\
            """;

    private final JdbcClient database;
    private final AtLast last;

    Contacts(JdbcClient database, AtLast last) {
        this.database = database;
        this.last = last;
    }

    /// Mentor and mentees were in contact; an earlier time than the known one changes nothing.
    public void made(StudentId mentor, Collection<StudentId> mentees, Instant at) {
        last.write(
                Contacts::made,
                List.of(
                        Arrays.<@Nullable Object>asList(
                                at.atOffset(ZoneOffset.UTC),
                                mentor.value(),
                                uuids(mentees),
                                at.atOffset(ZoneOffset.UTC))));
    }

    private static List<AtLast.Statement> made(List<List<@Nullable Object>> contacts) {
        return contacts.stream().map(each -> new AtLast.Statement(MADE, each)).toList();
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
