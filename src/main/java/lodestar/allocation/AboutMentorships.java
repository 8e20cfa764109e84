package lodestar.allocation;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person.
@Configuration(proxyBeanMethods = false)
class AboutMentorships {

    @Bean
    PersonalData allocationData() {
        return PersonalData.of(
                new PersonalData.Part(
                        40,
                        "mentorships",
                        """
                        select 'ALC' || lpad(a.number::text, greatest(4, length(a.number::text)), '0') as allocation,
                               case when m.mentor_id = :person then 'mentor' else 'mentee' end as part,
                               trim(o.given_name || ' ' || o.family_name) as "other", m.started_at as "startedAt",
                               m.ended_at as "endedAt", m.end_reason as "endReason"
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                          join person o on o.id = case when m.mentor_id = :person then m.mentee_id else m.mentor_id end
                         where m.mentor_id = :person or m.mentee_id = :person
                         order by m.started_at
                        """),
                new PersonalData.Part(
                        41,
                        "mentor",
                        """
                        select capacity, used, paused, array_to_string(languages, ', ') as languages, since, ended_at as "endedAt"
                          from mentor where id = :person
                        """),
                new PersonalData.Part(
                        42,
                        "recognitions",
                        """
                        select words, given_at as "givenAt" from mentor_recognition where mentor_id = :person order by given_at
                        """));
    }
}
