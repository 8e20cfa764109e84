package lodestar.nomination;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person.
@Configuration(proxyBeanMethods = false)
class AboutCandidate {

    @Bean
    PersonalData nominationData() {
        return PersonalData.of(
                new PersonalData.Part(
                        30,
                        "nominations",
                        """
                        select 'APP' || lpad(n.number::text, greatest(4, length(n.number::text)), '0') as number,
                               case when n.candidate_id = :person then 'candidate'
                                    when n.faculty_id = :person then 'faculty' else 'mentee' end as part,
                               n.status, n.reason, n.rejection_reason as "rejectionReason",
                               n.revocation_reason as "revocationReason", n.created_at as "createdAt",
                               n.decided_at as "decidedAt", n.decided_percentage as percentage
                          from nomination n
                         where n.candidate_id = :person or n.faculty_id = :person
                            or exists (select from nomination_mentee m where m.nomination_id = n.id and m.student_id = :person)
                         order by n.number
                        """));
    }
}
