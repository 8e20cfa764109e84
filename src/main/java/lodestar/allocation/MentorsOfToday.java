package lodestar.allocation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.nomination.PresentMentors;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells reviewers of a nomination who mentors its mentees today. To others it says nothing.
@Component
class MentorsOfToday implements PresentMentors {

    private final JdbcClient database;

    MentorsOfToday(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<StudentId, PresentMentor> of(
            Collection<StudentId> mentees, BatchId batch, Actor by) {
        if (!by.isStaff() || mentees.isEmpty()) {
            return Map.of();
        }
        var mentors = new HashMap<StudentId, PresentMentor>();
        database.sql(
                        """
                        select m.mentee_id, trim(p.given_name || ' ' || p.family_name), a.ends_on
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                          join person p on p.id = m.mentor_id
                         where m.batch_id = :batch and m.mentee_id = any (:mentees) and m.ended_at is null
                        """)
                .param("batch", batch.value())
                .param("mentees", mentees.stream().map(StudentId::value).toArray(UUID[]::new))
                .query(row -> {
                    mentors.put(
                            new StudentId(row.getObject(1, UUID.class)),
                            new PresentMentor(row.getString(2), row.getObject(3, LocalDate.class)));
                });
        return mentors;
    }
}
