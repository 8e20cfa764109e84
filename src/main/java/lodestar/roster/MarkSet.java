package lodestar.roster;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What our own plain files bring: entries of gradebooks, achievements, skills. They are named by
/// the student's number and the course's code, add and change, and take nothing away.
@Component
class MarkSet {

    private final Scratch scratch;

    MarkSet(Scratch scratch) {
        this.scratch = scratch;
    }

    void compare() {
        entries();
        achievements();
        skills();
    }

    private void entries() {
        scratch.run(
                """
                insert into r_fault
                select file, row, f.field, f.code, f.about, ''
                  from staged s
                 cross join lateral (values
                    ('weight', 'row.out_of_range', c4, round(c4::numeric, 3) <= 0 or c4::numeric >= 999999),
                    ('total_marks', 'row.out_of_range', c6, round(c6::numeric, 3) <= 0 or c6::numeric >= 999999),
                    ('marks', 'row.missing_required_value', c5, upper(c7) = 'ENTERED' and c5 = ''),
                    ('marks', 'row.marks_without_status', c5, upper(c7) <> 'ENTERED' and c5 <> ''),
                    ('marks', 'row.out_of_range', c5,
                     c5 <> '' and round(nullif(c5, '')::numeric, 3) not between 0 and round(c6::numeric, 3))
                 ) f (field, code, about, wrong)
                 where s.part = 'ENTRY' and not s.faulty and f.wrong
                """);
        student("ENTRY");
        scratch.run(
                """
                insert into r_fault
                select s.file, s.row, 'course_code', 'reference.not_found', s.c2, ''
                  from staged s
                 where s.part = 'ENTRY' and not s.faulty
                   and not exists (select from course c where lower(c.code) = lower(s.c2))
                """);
        faulty("ENTRY");
        twice("ENTRY", "lower(c1), lower(c2), c3", "assessment", "c3");
        scratch.run(
                """
                create temp table r_entry on commit drop as
                select st.id as student_id, c.id as course_id, s.c3 as assessment,
                       s.c4::numeric(9, 3) as weight, nullif(s.c5, '')::numeric(9, 3) as marks,
                       s.c6::numeric(9, 3) as total_marks, upper(s.c7) as status,
                       nullif(s.c8, '')::date as assessed_on, e.id, g.id as gradebook_id,
                       case when e.id is null then 'new'
                            when (e.weight, e.marks, e.total_marks, e.status, e.assessed_on) is distinct from
                                 (s.c4::numeric(9, 3), nullif(s.c5, '')::numeric(9, 3), s.c6::numeric(9, 3),
                                  upper(s.c7), coalesce(nullif(s.c8, '')::date, e.assessed_on)) then 'changed'
                            else 'same' end as act
                  from staged s
                  join student st on lower(st.number) = lower(s.c1)
                  join course c on lower(c.code) = lower(s.c2)
                  left join gradebook g on g.student_id = st.id and g.course_id = c.id
                  left join gradebook_entry e on e.gradebook_id = g.id and e.assessment = s.c3
                 where s.part = 'ENTRY' and not s.faulty
                """);
    }

    private void achievements() {
        student("ACHIEVEMENT");
        faulty("ACHIEVEMENT");
        twice("ACHIEVEMENT", "lower(c1), c3, c4", "title", "c3");
        scratch.run(
                """
                create temp table r_achievement on commit drop as
                select st.id as student_id, s.c2 as type, s.c3 as title, nullif(s.c4, '')::date as achieved_on,
                       s.c5 as description, a.id,
                       case when a.id is null then 'new'
                            when (a.type, a.description) is distinct from (s.c2, s.c5) then 'changed'
                            else 'same' end as act
                  from staged s
                  join student st on lower(st.number) = lower(s.c1)
                  left join achievement a on a.student_id = st.id and a.title = s.c3
                        and a.achieved_on is not distinct from nullif(s.c4, '')::date
                 where s.part = 'ACHIEVEMENT' and not s.faulty
                """);
    }

    private void skills() {
        scratch.run(
                """
                insert into r_fault
                select file, row, 'level', 'row.out_of_range', c4, ''
                  from staged where part = 'SKILL' and not faulty and c4::numeric not between 0 and 100
                """);
        student("SKILL");
        faulty("SKILL");
        twice("SKILL", "lower(c1), lower(c2), lower(c3)", "skill", "c3");
        scratch.run(
                """
                create temp table r_skill on commit drop as
                select st.id as student_id, s.c2 as category, s.c3 as skill, s.c4::int as level,
                       case when o.level is null then 'new' when o.level <> s.c4::int then 'changed'
                            else 'same' end as act
                  from staged s
                  join student st on lower(st.number) = lower(s.c1)
                  left join skill_category k on lower(k.name) = lower(s.c2)
                  left join skill l on l.category_id = k.id and lower(l.name) = lower(s.c3)
                  left join student_skill o on o.student_id = st.id and o.skill_id = l.id
                 where s.part = 'SKILL' and not s.faulty
                """);
    }

    private void student(String part) {
        scratch.run(
                """
                insert into r_fault
                select s.file, s.row, 'student_number', 'reference.not_found', s.c1, ''
                  from staged s
                 where s.part = '%s' and not s.faulty
                   and not exists (select from student k where lower(k.number) = lower(s.c1))
                """
                        .formatted(part));
    }

    private void faulty(String part) {
        scratch.run(
                """
                update staged s set faulty = true from r_fault f
                 where s.part = '%s' and s.file = f.file and s.row = f.row and not s.faulty
                """
                        .formatted(part));
    }

    private void twice(String part, String same, String field, String about) {
        scratch.run(
                """
                with ranked as (
                    select ctid as place, row_number() over (partition by %2$s order by row) as nth
                      from staged where part = '%1$s' and not faulty),
                twins as (
                    update staged s set faulty = true from ranked r
                     where s.ctid = r.place and r.nth > 1
                    returning s.file, s.row, s.%4$s as about)
                insert into r_fault select file, row, '%3$s', 'row.duplicate_entry', about, '' from twins
                """
                        .formatted(part, same, field, about));
    }

    Map<Kind, Count> counts() {
        var counts = new EnumMap<Kind, Count>(Kind.class);
        counts.put(Kind.ENTRIES, scratch.count("r_entry", "true", Kind.ENTRIES, "part = 'ENTRY'"));
        counts.put(
                Kind.ACHIEVEMENTS,
                scratch.count("r_achievement", "true", Kind.ACHIEVEMENTS, "part = 'ACHIEVEMENT'"));
        counts.put(Kind.SKILLS, scratch.count("r_skill", "true", Kind.SKILLS, "part = 'SKILL'"));
        return counts;
    }

    void write() {
        scratch.run(
                """
                insert into gradebook (id, student_id, course_id)
                select %1$s, student_id, course_id
                  from (select distinct student_id, course_id from r_entry where gradebook_id is null) missing
                on conflict (student_id, course_id) do nothing;
                insert into gradebook_entry
                       (id, gradebook_id, assessment, weight, marks, total_marks, status, assessed_on)
                select %1$s, g.id, r.assessment, r.weight, r.marks, r.total_marks, r.status, r.assessed_on
                  from r_entry r join gradebook g on g.student_id = r.student_id and g.course_id = r.course_id
                 where r.act = 'new';
                update gradebook_entry e
                   set weight = r.weight, marks = r.marks, total_marks = r.total_marks, status = r.status,
                       assessed_on = coalesce(r.assessed_on, e.assessed_on), version = e.version + 1,
                       changed_by = null, changed_at = now()
                  from r_entry r where r.id = e.id and r.act = 'changed';
                insert into achievement (id, student_id, type, title, achieved_on, description)
                select %1$s, student_id, type, title, achieved_on, description
                  from r_achievement where act = 'new';
                update achievement a
                   set type = r.type, description = r.description, version = a.version + 1
                  from r_achievement r where r.id = a.id and r.act = 'changed';
                insert into skill_category (id, name)
                select %1$s, name from (select distinct on (lower(category)) category as name from r_skill) wanted
                 where not exists (select from skill_category k where lower(k.name) = lower(wanted.name));
                insert into skill (id, category_id, name)
                select %1$s, wanted.id, wanted.name
                  from (select distinct on (k.id, lower(r.skill)) k.id, r.skill as name
                          from r_skill r join skill_category k on lower(k.name) = lower(r.category)) wanted
                 where not exists (select from skill l
                                    where l.category_id = wanted.id and lower(l.name) = lower(wanted.name));
                insert into student_skill (student_id, skill_id, level)
                select r.student_id, l.id, r.level
                  from r_skill r
                  join skill_category k on lower(k.name) = lower(r.category)
                  join skill l on l.category_id = k.id and lower(l.name) = lower(r.skill)
                 where r.act <> 'same'
                on conflict (student_id, skill_id) do update set level = excluded.level
                """
                        .formatted(Scratch.NEW_ID));
    }
}
