package lodestar.academics;

import org.springframework.data.repository.CrudRepository;

interface AchievementRepository extends CrudRepository<Achievement, AchievementId> {}
