package lodestar.academics;

import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

interface CourseRepository extends CrudRepository<Course, CourseId> {

    /// Whether the course is `below`, or stands somewhere above it. Only one asks at a time until
    /// its transaction ends, so that two moves at once cannot close a circle.
    @Query(
            """
            with recursive turn as materialized (
                select pg_advisory_xact_lock(hashtext('course.parent'))),
            above as (
                select c.id, c.parent_id from course c, turn where c.id = :below
                 union
                select c.id, c.parent_id from above a join course c on c.id = a.parent_id)
            select exists (select 1 from above where id = :course)
            """)
    boolean isAbove(@Param("course") UUID course, @Param("below") UUID below);
}
