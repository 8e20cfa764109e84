package lodestar.access;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person; never a password or a token itself.
@Configuration(proxyBeanMethods = false)
class AboutAccount {

    @Bean
    PersonalData accessData() {
        return PersonalData.of(
                new PersonalData.Part(
                        90,
                        "sessions",
                        """
                        select created_at as "openedAt", last_seen_at as "lastSeenAt", device, address
                          from session where person_id = :person order by created_at desc
                        """),
                new PersonalData.Part(
                        91,
                        "tokens",
                        """
                        select name, created_at as "madeAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
                               revoked_at as "revokedAt"
                          from api_token where person_id = :person order by created_at desc
                        """));
    }
}
