package lodestar.booking;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person. The address of a calendar is a secret of its owner and
/// stands in it, since it is theirs.
@Configuration(proxyBeanMethods = false)
class AboutBooking {

    @Bean
    PersonalData bookingData() {
        return PersonalData.of(
                new PersonalData.Part(
                        70,
                        "availability",
                        """
                        select h.day, h.starts, h.ends, h.mode, null::date as "firstDay", null::date as "lastDay"
                          from availability_hours h where h.mentor_id = :person
                        union all
                        select null, d.starts, d.ends, d.mode, d.first_day, d.last_day
                          from availability_day d where d.mentor_id = :person
                         order by 5 nulls first, 1, 2
                        """),
                new PersonalData.Part(
                        71,
                        "pollAnswers",
                        """
                        select p.name, o.starts_at as "startsAt", a.answer
                          from poll_answer a
                          join poll_option o on o.id = a.option_id
                          join poll p on p.id = a.poll_id
                         where a.student_id = :person order by p.created_at, o.starts_at
                        """),
                new PersonalData.Part(
                        72,
                        "busyCalendar",
                        """
                        select c.address, c.added_at as "addedAt", c.fetched_at as "fetchedAt",
                               (select count(*) from busy_time b where b.student_id = c.student_id) as "busyTimes"
                          from busy_calendar c where c.student_id = :person
                        """));
    }
}
