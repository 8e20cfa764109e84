package lodestar.academics;

import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

interface CourseRepository extends CrudRepository<Course, CourseId> {

    /// Waits until nobody else moves a course, until the transaction ends. A statement of its own:
    /// what is asked after it sees what the others did.
    @Query("select 1 from pg_advisory_xact_lock(hashtext('course.parent'))")
    int takeTurn();

    /// Whether the course is `below`, or stands somewhere above it.
    @Query(
            """
            with recursive above as (
                select c.id, c.parent_id from course c where c.id = :below
                 union
                select c.id, c.parent_id from above a join course c on c.id = a.parent_id)
            select exists (select 1 from above where id = :course)
            """)
    boolean isAbove(@Param("course") UUID course, @Param("below") UUID below);
}
