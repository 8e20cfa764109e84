package lodestar.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who and what an import is about, one line a record. The lines go from the temporary tables
/// of the comparison straight into a table, so that none of them is held in memory; after a month
/// they are dropped.
@Component
class ChangeLines {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String PEOPLE =
            """
            select '%1$s', u.act, coalesce(u.number, k.number),
                   trim(coalesce(u.given_name, p.given_name) || ' ' || coalesce(u.family_name, p.family_name)),
                   array_remove(array[
                     case when k.number is distinct from u.number then 'number' end,
                     case when (p.given_name, p.family_name) is distinct from (u.given_name, u.family_name) then 'name' end,
                     case when u.email is not null and p.email is distinct from u.email then 'email' end,
                     %4$s
                     case when not k.active then 'active' end,
                     case when p.active <> u.enabled then 'enabled' end], null)
              from r_user u
              left join %2$s k on k.id = u.person_id
              left join person p on p.id = u.person_id
             where u.role = '%3$s'
            """;

    private static final String COURSES =
            """
            select 'COURSES', r.act, coalesce(r.code, k.code), r.name,
                   array_remove(array[
                     case when k.code is distinct from r.code then 'code' end,
                     case when k.name is distinct from r.name then 'name' end,
                     case when not k.active then 'active' end], null)
              from r_course r left join course k on k.id = r.id
            """;

    private static final String BATCHES =
            """
            select 'BATCHES', r.act, coalesce(r.code, k.code), r.name,
                   array_remove(array[
                     case when k.code is distinct from r.code then 'code' end,
                     case when k.name is distinct from r.name then 'name' end,
                     case when k.course_id is distinct from r.course_id then 'course' end,
                     case when (k.starts_on, k.ends_on) is distinct from (r.starts_on, r.ends_on) then 'dates' end,
                     case when not k.active then 'active' end], null)
              from r_batch r left join batch k on k.id = r.id
            """;

    private static final String SEATS =
            """
            select '%1$s', s.act, coalesce(u.number, n.number, ''),
                   concat_ws(' · ', trim(coalesce(u.given_name, p.given_name) || ' ' || coalesce(u.family_name, p.family_name)),
                             coalesce(b.code, c.code)),
                   array['active']
              from (select r.act, coalesce(r.person_id, k.%4$s) as person_id, coalesce(r.batch_id, k.batch_id) as batch_id
                      from r_%2$s r
                      left join %2$s k on r.act = 'gone' and k.source_id = r.source_id) s
              left join (select distinct on (person_id) person_id, number, given_name, family_name
                           from r_user where role = '%3$s' and number is not null) u on u.person_id = s.person_id
              left join %5$s n on n.id = s.person_id
              left join person p on p.id = s.person_id
              left join r_batch b on b.id = s.batch_id
              left join batch c on c.id = s.batch_id
            """;

    private static final String MARKS =
            """
            select 'ENTRIES', r.act, s.number, trim(p.given_name || ' ' || p.family_name) || ' · ' || r.assessment,
                   array_remove(array[
                     case when e.weight <> r.weight then 'weight' end,
                     case when e.marks is distinct from r.marks then 'marks' end,
                     case when e.total_marks <> r.total_marks then 'total_marks' end,
                     case when e.status <> r.status then 'status' end,
                     case when r.assessed_on is not null and e.assessed_on is distinct from r.assessed_on
                          then 'assessed_on' end], null)
              from r_entry r
              join student s on s.id = r.student_id
              join person p on p.id = r.student_id
              left join gradebook_entry e on e.id = r.id
            union all
            select 'ACHIEVEMENTS', r.act, s.number, trim(p.given_name || ' ' || p.family_name) || ' · ' || r.title,
                   array_remove(array[
                     case when a.type <> r.type then 'type' end,
                     case when a.description is distinct from r.description then 'description' end], null)
              from r_achievement r
              join student s on s.id = r.student_id
              join person p on p.id = r.student_id
              left join achievement a on a.id = r.id
            union all
            select 'SKILLS', r.act, s.number, trim(p.given_name || ' ' || p.family_name) || ' · ' || r.skill,
                   array['level']
              from r_skill r
              join student s on s.id = r.student_id
              join person p on p.id = r.student_id
            """;

    private static final String ALL =
            """
            insert into roster_change (import_id, kind, act, seq, code, name, fields)
            select :id, kind, act, row_number() over (partition by kind, act order by code, name),
                   coalesce(code, ''), coalesce(name, ''), case act when 'changed' then fields else '{}' end
              from (%s) line (kind, act, code, name, fields)
             where act in ('new', 'changed', 'gone')
            """
                    .formatted(
                            String.join(
                                    " union all ",
                                    COURSES,
                                    BATCHES,
                                    PEOPLE.formatted(
                                            "STUDENTS",
                                            "student",
                                            "student",
                                            "case when u.birth_date is not null and k.birth_date is distinct"
                                                    + " from u.birth_date then 'birth_date' end,"),
                                    PEOPLE.formatted("FACULTY", "faculty", "teacher", ""),
                                    SEATS.formatted(
                                            "ENROLMENTS",
                                            "enrolment",
                                            "student",
                                            "student_id",
                                            "student"),
                                    SEATS.formatted(
                                            "TEACHING",
                                            "teaching",
                                            "teacher",
                                            "faculty_id",
                                            "faculty"),
                                    MARKS));

    private final JdbcClient sql;
    private final Clock clock;

    ChangeLines(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Keeps the lines of the comparison under way, before any of it is written. False where nobody
    /// could look at them: a dry run of the command line is kept nowhere.
    boolean keep(ImportId id) {
        boolean kept =
                sql.sql("select exists (select from roster_import where id = :id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
        if (kept) {
            sql.sql("delete from roster_change where import_id = :id")
                    .param("id", id.value())
                    .update();
            sql.sql(ALL).param("id", id.value()).update();
        }
        return kept;
    }

    /// Forgets the lines of imports that are a month old: by then nobody looks at them.
    void tidy() {
        sql.sql(
                        """
                        delete from roster_change
                         where import_id in (select i.id from roster_import i where i.made_at < :old)
                        """)
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What comes again by itself in this room.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Recurring rosterTidying(ChangeLines lines) {
            return new Recurring("roster.tidying", Duration.ofHours(6), lines::tidy);
        }
    }
}
