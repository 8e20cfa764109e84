package lodestar.allocation;

import java.time.Duration;
import lodestar.shared.Copies;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Compares once a day what stands beside mentors and allocations for their lists.
@Configuration(proxyBeanMethods = false)
class AllocationMending {

    @Bean
    static Recurring mentoringCopies(Copies copies) {
        return new Recurring(
                "allocation.mending",
                Duration.ofDays(1),
                () -> {
                    copies.mend("mentor");
                    copies.mend("allocation");
                });
    }
}
