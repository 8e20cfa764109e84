package lodestar.nomination;

import java.time.Duration;
import lodestar.shared.Copies;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Compares once a day what stands beside nominations for their list.
@Configuration(proxyBeanMethods = false)
class NominationMending {

    @Bean
    static Recurring nominationCopies(Copies copies) {
        return new Recurring(
                "nomination.mending", Duration.ofDays(1), () -> copies.mend("nomination"));
    }
}
