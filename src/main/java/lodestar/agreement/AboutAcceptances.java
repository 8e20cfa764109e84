package lodestar.agreement;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person.
@Configuration(proxyBeanMethods = false)
class AboutAcceptances {

    @Bean
    PersonalData agreementData() {
        return PersonalData.of(
                new PersonalData.Part(
                        45,
                        "agreements",
                        """
                        select kind, version, accepted_at as "acceptedAt"
                          from agreement_acceptance where person_id = :person order by accepted_at
                        """));
    }
}
