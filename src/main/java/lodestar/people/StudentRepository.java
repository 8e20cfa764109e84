package lodestar.people;

import org.springframework.data.repository.CrudRepository;

interface StudentRepository extends CrudRepository<Student, StudentId> {}
