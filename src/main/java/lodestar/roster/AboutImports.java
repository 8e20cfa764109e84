package lodestar.roster;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person: for a month, the lines of imports that name them by their
/// number.
@Configuration(proxyBeanMethods = false)
class AboutImports {

    @Bean
    PersonalData importData() {
        return PersonalData.of(
                new PersonalData.Part(
                        94,
                        "imports",
                        """
                        select i.made_at as "at", c.kind, c.act, c.code as "number", c.name
                          from roster_change c
                          join roster_import i on i.id = c.import_id
                         where (c.kind in ('STUDENTS', 'ENROLMENTS', 'ENTRIES', 'ACHIEVEMENTS', 'SKILLS')
                                and c.code = (select s.number from student s where s.id = :person))
                            or (c.kind in ('FACULTY', 'TEACHING')
                                and c.code = (select f.number from faculty f where f.id = :person))
                         order by i.made_at, c.kind, c.act, c.seq
                        """));
    }
}
