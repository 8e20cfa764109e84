package lodestar.program;

import org.springframework.data.repository.CrudRepository;

interface FocusAreaRepository extends CrudRepository<FocusArea, FocusAreaId> {}
