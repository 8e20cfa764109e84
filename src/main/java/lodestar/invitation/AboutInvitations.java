package lodestar.invitation;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person.
@Configuration(proxyBeanMethods = false)
class AboutInvitations {

    @Bean
    PersonalData invitationData() {
        return PersonalData.of(
                new PersonalData.Part(
                        89,
                        "invitations",
                        """
                        select invited_at as "at", way from invitation where person_id = :person
                        """));
    }
}
