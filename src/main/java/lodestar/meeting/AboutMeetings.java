package lodestar.meeting;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person.
@Configuration(proxyBeanMethods = false)
class AboutMeetings {

    @Bean
    PersonalData meetingData() {
        return PersonalData.of(
                new PersonalData.Part(
                        50,
                        "meetings",
                        """
                        select 'MTG' || lpad(m.number::text, greatest(4, length(m.number::text)), '0') as number, m.name,
                               m.starts_at as "startsAt", m.zone, m.minutes, m.mode, m.place, m.description, m.status,
                               a.part, a.attendance
                          from meeting_attendee a join meeting m on m.id = a.meeting_id
                         where a.student_id = :person order by m.starts_at
                        """));
    }
}
