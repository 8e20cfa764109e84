package lodestar.academics;

import lodestar.shared.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about a person.
@Configuration(proxyBeanMethods = false)
class AboutStudent {

    @Bean
    PersonalData academicsData() {
        return PersonalData.of(
                new PersonalData.Part(
                        20,
                        "enrolments",
                        """
                        select b.code as batch, b.name, e.roll_number as "rollNumber", e.state
                          from enrolment e join batch b on b.id = e.batch_id
                         where e.student_id = :person order by b.code
                        """),
                new PersonalData.Part(
                        21,
                        "teaching",
                        """
                        select c.code as course, c.name, t.active
                          from teaching t join course c on c.id = t.course_id
                         where t.faculty_id = :person order by c.code
                        """),
                new PersonalData.Part(
                        22,
                        "marks",
                        """
                        select c.code as course, e.assessment, e.weight, e.marks, e.total_marks as total, e.status,
                               e.assessed_on as date
                          from gradebook g join course c on c.id = g.course_id join gradebook_entry e on e.gradebook_id = g.id
                         where g.student_id = :person order by c.code, e.assessed_on, e.assessment
                        """),
                new PersonalData.Part(
                        23,
                        "achievements",
                        """
                        select type, title, achieved_on as date, description
                          from achievement where student_id = :person order by achieved_on
                        """),
                new PersonalData.Part(
                        24,
                        "skills",
                        """
                        select c.name as category, k.name as skill, s.level
                          from student_skill s join skill k on k.id = s.skill_id join skill_category c on c.id = k.category_id
                         where s.student_id = :person order by c.name, k.name
                        """));
    }
}
