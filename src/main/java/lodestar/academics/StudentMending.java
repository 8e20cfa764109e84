package lodestar.academics;

import java.time.Duration;
import lodestar.shared.Copies;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Compares once a day what stands beside students for their list.
@Configuration(proxyBeanMethods = false)
class StudentMending {

    @Bean
    static Recurring studentCopies(Copies copies) {
        return new Recurring("academics.mending", Duration.ofDays(1), () -> copies.mend("student"));
    }
}
