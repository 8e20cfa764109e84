package lodestar.followup;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person: also what is not completed, and earlier texts.
@Configuration(proxyBeanMethods = false)
class AboutFollowUps {

    @Bean
    PersonalData followupData() {
        return PersonalData.of(
                new PersonalData.Part(
                        60,
                        "followUps",
                        """
                        select 'FUP' || lpad(u.number::text, greatest(4, length(u.number::text)), '0') as number, u.status,
                               u.meeting_date as "meetingDate", u.purpose, u.summary,
                               trim(p.given_name || ' ' || p.family_name) as author, u.revision,
                               u.voided_at as "voidedAt", c.name as checklist
                          from followup u
                          join person p on p.id = u.author_id
                          left join checklist c on c.followup_id = u.id
                         where u.student_id = :person order by u.number
                        """),
                new PersonalData.Part(
                        61,
                        "followUpVersions",
                        """
                        select 'FUP' || lpad(u.number::text, greatest(4, length(u.number::text)), '0') as number, v.revision,
                               v.meeting_date as "meetingDate", v.purpose, v.summary, v.written_at as "writtenAt"
                          from followup_version v join followup u on u.id = v.followup_id
                         where u.student_id = :person order by u.number, v.revision
                        """),
                new PersonalData.Part(
                        62,
                        "actionItems",
                        """
                        select 'FUP' || lpad(u.number::text, greatest(4, length(u.number::text)), '0') as "followUp", i.words,
                               i.owner_id = :person as mine, i.due_on as "dueOn", i.done_at as "doneAt"
                          from action_item i join followup u on u.id = i.followup_id
                         where u.student_id = :person or i.owner_id = :person order by u.number, i.position
                        """));
    }
}
