package lodestar.calendar;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person: that there is a secret address, and when it was used.
@Configuration(proxyBeanMethods = false)
class AboutFeeds {

    @Bean
    PersonalData feedData() {
        return PersonalData.of(
                new PersonalData.Part(
                        85,
                        "calendarFeed",
                        """
                        select made_at as "madeAt", last_used_at as "lastUsedAt"
                          from calendar_feed where person_id = :person
                        """));
    }
}
