package lodestar.planted;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/// A repository for everybody.
@NoRepositoryBean
public interface Grudges extends Repository<GrudgeManager, Integer> {}
