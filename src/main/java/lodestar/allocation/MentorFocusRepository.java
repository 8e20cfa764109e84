package lodestar.allocation;

import java.util.Collection;
import java.util.UUID;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a mentor can help with: rows of their own beside the mentor.
@Repository
class MentorFocusRepository {

    private final JdbcClient database;

    MentorFocusRepository(JdbcClient database) {
        this.database = database;
    }

    void extend(StudentId mentor, Collection<FocusAreaId> areas) {
        database.sql(
                        """
                        insert into mentor_focus (mentor_id, focus_area_id)
                        select :mentor, area from unnest(:areas) as area
                            on conflict do nothing
                        """)
                .param("mentor", mentor.value())
                .param("areas", uuids(areas))
                .update();
    }

    void replace(StudentId mentor, Collection<FocusAreaId> areas) {
        database.sql(
                        "delete from mentor_focus where mentor_id = :mentor and focus_area_id <> all (:areas)")
                .param("mentor", mentor.value())
                .param("areas", uuids(areas))
                .update();
        extend(mentor, areas);
    }

    private static UUID[] uuids(Collection<FocusAreaId> areas) {
        return areas.stream().map(FocusAreaId::value).toArray(UUID[]::new);
    }
}
