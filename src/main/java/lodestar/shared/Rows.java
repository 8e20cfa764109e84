package lodestar.shared;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/// Teaches Spring Data JDBC that an id is a UUID column, not a composite key.
@Configuration(proxyBeanMethods = false)
class Rows {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(List.of(new IdToUuid(), new UuidToId()));
    }

    /// Said, so that nobody has to ask the database for it.
    @Bean
    JdbcDialect jdbcDialect() {
        return JdbcPostgresDialect.INSTANCE;
    }

    @WritingConverter
    static final class IdToUuid implements Converter<Id, UUID> {
        @Override
        public UUID convert(Id id) {
            return id.value();
        }
    }

    @ReadingConverter
    static final class UuidToId implements ConverterFactory<UUID, Id> {
        @Override
        public <T extends Id> Converter<UUID, T> getConverter(Class<T> type) {
            return value -> {
                try {
                    var constructor = type.getDeclaredConstructor(UUID.class);
                    constructor.setAccessible(true);
                    return constructor.newInstance(value);
                } catch (InstantiationException
                        | IllegalAccessException
                        | NoSuchMethodException
                        | InvocationTargetException broken) {
                    throw new IllegalStateException(type + " is not a record of one UUID", broken);
                }
            };
        }
    }
}
