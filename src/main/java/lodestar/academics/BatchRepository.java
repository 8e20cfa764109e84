package lodestar.academics;

import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

interface BatchRepository extends CrudRepository<Batch, BatchId> {

    @Query("select exists (select 1 from enrolment where batch_id = :batch)")
    boolean hasStudents(@Param("batch") UUID batch);
}
