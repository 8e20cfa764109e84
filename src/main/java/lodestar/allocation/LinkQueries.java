package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lodestar.academics.BatchId;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ids beside allocations and mentors that a reader has been shown, for many at once.
@Component
public class LinkQueries {

    private final JdbcClient database;

    LinkQueries(JdbcClient database) {
        this.database = database;
    }

    /// What lies beside a mentor.
    ///
    /// @param batches in which an approval stands
    public record OfMentor(
            List<BatchId> batches, List<FocusAreaId> focusAreas, List<StudentId> mentees) {

        public static final OfMentor NOTHING = new OfMentor(List.of(), List.of(), List.of());
    }

    /// The mentees of each allocation now: all for staff, its supervisor and its mentor, for a
    /// mentee themselves.
    public Map<AllocationId, List<StudentId>> mentees(Collection<AllocationId> of, Actor by) {
        var found = new HashMap<AllocationId, List<StudentId>>();
        database.sql(
                        """
                        select m.allocation_id, array_agg(m.mentee_id order by m.mentee_id)
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                         where m.allocation_id = any(:ids) and m.ended_at is null
                           and (:staff or :me in (a.supervisor_id, m.mentor_id, m.mentee_id))
                         group by m.allocation_id
                        """)
                .param("ids", of.stream().map(AllocationId::value).toArray(UUID[]::new))
                .param("staff", by.isStaff())
                .param("me", by.id().value())
                .query(row -> {
                    found.put(
                            new AllocationId(row.getObject(1, UUID.class)),
                            ids(row, 2, StudentId::new));
                });
        return found;
    }

    /// For those who have been shown the mentors: mentees only as far as `caseload` would name
    /// them.
    public Map<StudentId, OfMentor> ofMentors(Collection<StudentId> mentors, Actor by) {
        var found = new HashMap<StudentId, OfMentor>();
        database.sql(
                        """
                        select m.id,
                               array(select distinct n.batch_id from nomination n
                                      where n.candidate_id = m.id and n.status = 'APPROVED' and n.voided_at is null order by 1),
                               array(select f.focus_area_id from mentor_focus f where f.mentor_id = m.id order by 1),
                               array(select p.mentee_id from mentorship p
                                       join allocation a on a.id = p.allocation_id
                                      where p.mentor_id = m.id and p.ended_at is null
                                        and (:staff or :me in (a.supervisor_id, m.id)) order by 1)
                          from mentor m
                         where m.id = any(:ids)
                        """)
                .param("ids", mentors.stream().map(StudentId::value).toArray(UUID[]::new))
                .param("staff", by.isStaff())
                .param("me", by.id().value())
                .query(row -> {
                    found.put(
                            new StudentId(row.getObject(1, UUID.class)),
                            new OfMentor(
                                    ids(row, 2, BatchId::new),
                                    ids(row, 3, FocusAreaId::new),
                                    ids(row, 4, StudentId::new)));
                });
        return found;
    }

    private static <T> List<T> ids(ResultSet row, int column, Function<UUID, T> type)
            throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(type).toList();
    }
}
