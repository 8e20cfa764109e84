package lodestar.academics;

import static lodestar.people.Action.MANAGE_RECORDS;

import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Id;
import lodestar.shared.NotFound;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Names the skills that students may have, by category, and says who has which, how well.
@Service
@Transactional
public class Skills {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Skills(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    public SkillCategoryId addCategory(String name, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        String said = name(name);
        var id = SkillCategoryId.next();
        database.sql("insert into skill_category (id, name) values (?, ?)")
                .params(id.value(), said)
                .update();
        say(by, "skill-category.added", id, null, said);
        return id;
    }

    public SkillId add(SkillCategoryId category, String name, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        String said = name(name);
        var id = SkillId.next();
        found(
                database.sql(
                                """
                                insert into skill (id, category_id, name)
                                select ?, c.id, ? from skill_category c where c.id = ?
                                """)
                        .params(id.value(), said, category.value())
                        .update());
        say(by, "skill.added", id, null, said);
        return id;
    }

    public void rename(SkillCategoryId category, String name, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        String said = name(name);
        found(
                database.sql("update skill_category set name = ? where id = ?")
                        .params(said, category.value())
                        .update());
        say(by, "skill-category.renamed", category, null, said);
    }

    public void rename(SkillId skill, String name, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        String said = name(name);
        found(
                database.sql("update skill set name = ? where id = ?")
                        .params(said, skill.value())
                        .update());
        say(by, "skill.renamed", skill, null, said);
    }

    /// Says how well a student has a skill; what was said before gives way.
    ///
    /// @param level in percent, 0 to 100
    public void rate(StudentId student, @Nullable SkillId skill, int level, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        var checks = new Checks();
        checks.that(skill != null, "skill", "skill-needed");
        checks.that(level >= 0 && level <= 100, "level", "level-range");
        checks.refuse();
        if (skill == null) {
            throw new NotFound();
        }
        found(
                database.sql(
                                """
                                insert into student_skill (student_id, skill_id, level)
                                select s.id, k.id, ? from student s, skill k where s.id = ? and k.id = ?
                                    on conflict (student_id, skill_id) do update set level = excluded.level
                                """)
                        .params(level, student.value(), skill.value())
                        .update());
        say(by, "skill.rated", skill, student, "");
    }

    public void remove(StudentId student, SkillId skill, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        found(
                database.sql("delete from student_skill where student_id = ? and skill_id = ?")
                        .params(student.value(), skill.value())
                        .update());
        say(by, "skill.removed", skill, student, "");
    }

    private static String name(String typed) {
        var checks = new Checks();
        String name = checks.text(Plain.line(typed), "name", 100);
        checks.refuse();
        return name;
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private void say(Actor by, String what, Id about, @Nullable StudentId student, String name) {
        events.publishEvent(new RecordChanged(by.id(), what, about, student, name));
    }
}
