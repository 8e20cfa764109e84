package lodestar.allocation;

import java.util.List;
import lodestar.people.StudentId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface AllocationRepository extends CrudRepository<Allocation, AllocationId> {

    @Query("select nextval('allocation_number')")
    long nextNumber();

    List<Allocation> findByMentorAndStatusNot(StudentId mentor, AllocationStatus status);
}
