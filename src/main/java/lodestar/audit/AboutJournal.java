package lodestar.audit;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person: what they did, and what others did and read of theirs.
@Configuration(proxyBeanMethods = false)
class AboutJournal {

    @Bean
    PersonalData auditData() {
        return PersonalData.of(
                new PersonalData.Part(
                        99,
                        "journal",
                        """
                        select j.at, case when j.actor_id = :person then 'actor' else 'concerned' end as part,
                               trim(p.given_name || ' ' || p.family_name) as actor, j.action, j.outcome, j.detail
                          from journal j left join person p on p.id = j.actor_id
                         where j.actor_id = :person or j.student_id = :person
                         order by j.seq desc limit 20000
                        """));
    }
}
