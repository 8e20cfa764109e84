package lodestar.people;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person.
@Configuration(proxyBeanMethods = false)
class AboutPerson {

    @Bean
    PersonalData peopleData() {
        return PersonalData.of(
                new PersonalData.Part(
                        10,
                        "person",
                        """
                        select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, p.language, p.zone,
                               array_to_string(p.roles, ', ') as roles, p.active, s.number as "studentNumber",
                               s.birth_date as "birthDate", array_to_string(s.spoken_languages, ', ') as "spokenLanguages",
                               f.number as "staffNumber"
                          from person p
                          left join student s on s.id = p.id
                          left join faculty f on f.id = p.id
                         where p.id = :person
                        """));
    }
}
