package lodestar.notice;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person: what they were told, when, and what they wish to hear of.
@Configuration(proxyBeanMethods = false)
class AboutNotices {

    @Bean
    PersonalData noticeData() {
        return PersonalData.of(
                new PersonalData.Part(
                        90,
                        "notices",
                        """
                        select n.news, n.number, n.many, n.happens_at as "happensAt", n.at, n.read_at as "readAt"
                          from notice n where n.person_id = :person order by n.at, n.id
                        """),
                new PersonalData.Part(
                        91,
                        "mails",
                        """
                        select m.news, m.number, m.state, m.at, m.ended_at as "endedAt"
                          from notice_mail m where m.person_id = :person order by m.at, m.id
                        """),
                new PersonalData.Part(
                        92,
                        "noticeWishes",
                        """
                        select w.kind, w.in_app as "inApp", w.mail from notice_wish w where w.person_id = :person order by w.kind
                        """),
                new PersonalData.Part(
                        93,
                        "quietHours",
                        """
                        select q.begins, q.ends from notice_quiet q where q.person_id = :person
                        """));
    }
}
