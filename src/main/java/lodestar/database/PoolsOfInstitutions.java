package lodestar.database;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/// Puts the pools of all institutions where the only pool would be.
@Component
final class PoolsOfInstitutions implements BeanPostProcessor, DisposableBean {

    private @Nullable InstitutionPools pools;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pools = new InstitutionPools(pool);
            return pools;
        }
        return bean;
    }

    @Override
    public void destroy() {
        if (pools != null) {
            pools.closeOthers();
        }
    }
}
