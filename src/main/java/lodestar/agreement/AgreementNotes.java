package lodestar.agreement;

import java.util.List;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.allocation.PairNote;
import lodestar.allocation.PairNotes;
import lodestar.people.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells those who look at an allocation which pairs have accepted the agreement.
@Component
final class AgreementNotes implements PairNotes {

    private final JdbcClient database;

    AgreementNotes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<PairNote> notes(AllocationId allocation) {
        return database.sql(
                        """
                        select m.mentee_id,
                               bool_or(a.person_id = m.mentor_id) is true, bool_or(a.person_id = m.mentee_id) is true
                          from mentorship m
                          left join agreement_acceptance a on a.mentorship_id = m.id and a.began_at = m.started_at
                         where m.allocation_id = ? and m.ended_at is null
                         group by m.id
                        """)
                .param(allocation.value())
                .query((row, n) ->
                        note(
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getBoolean(2),
                                row.getBoolean(3)))
                .list();
    }

    private static PairNote note(StudentId mentee, boolean mentorSaid, boolean menteeSaid) {
        String state =
                mentorSaid && menteeSaid
                        ? "both"
                        : mentorSaid ? "mentor" : menteeSaid ? "mentee" : "nobody";
        return new PairNote(
                mentee,
                mentorSaid && menteeSaid ? "good" : "wait",
                "agreement.note." + state,
                List.of());
    }
}
