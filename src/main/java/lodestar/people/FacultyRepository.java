package lodestar.people;

import org.springframework.data.repository.CrudRepository;

interface FacultyRepository extends CrudRepository<FacultyMember, FacultyId> {}
