package lodestar.roster;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Courses, and batches, which are classes with the dates of their terms.
///
/// A code is what the source calls its code, as long as nobody else has or wants it, and the
/// source's id else; a record keeps the code that it has while that is one of these, so that the
/// same file twice changes nothing.
@Component
class CourseSet {

    /// Chooses codes for the records of `r_sound`, which have `source_id`, `leaving` and `wish`.
    private static final String CODES =
            """
            create temp table r_code_%1$s on commit drop as
            with wanted as (
                select source_id,
                       case when length(wish) between 1 and 64 then wish end as wish,
                       case when length(source_id) <= 64 then source_id end as own,
                       left(source_id, 31) || '-' || md5(source_id) as last
                  from r_sound where not leaving),
            contested as (
                select word from (select source_id, lower(wish) as word from wanted
                                  union select source_id, lower(own) from wanted) claim
                 where word is not null group by word having count(*) > 1),
            held as (
                select lower(k.code) as word, k.source_id
                  from %1$s k left join wanted w on w.source_id = k.source_id
                 where w.source_id is null
                    or k.code is not distinct from w.wish or k.code is not distinct from w.own
                    or k.code = w.last)
            select w.source_id,
                   case
                     when k.code = w.wish or k.code = w.own or k.code = w.last then k.code
                     when w.wish is not null
                      and not exists (select from contested c where c.word = lower(w.wish))
                      and not exists (select from held h where h.word = lower(w.wish)
                                         and h.source_id is distinct from w.source_id) then w.wish
                     when w.own is not null
                      and not exists (select from contested c where c.word = lower(w.own))
                      and not exists (select from held h where h.word = lower(w.own)
                                         and h.source_id is distinct from w.source_id) then w.own
                     else w.last
                   end as code
              from wanted w left join %1$s k on k.source_id = w.source_id
            """;

    private final Scratch scratch;

    CourseSet(Scratch scratch) {
        this.scratch = scratch;
    }

    void compare() {
        courses();
        terms();
        batches();
    }

    private void courses() {
        scratch.run(
                """
                create temp table r_sound on commit drop as
                select row, c1 as source_id, lower(c2) in ('tobedeleted', 'inactive') as leaving,
                       c3 as name, c4 as wish
                  from staged where part = 'COURSE' and not faulty
                """);
        scratch.run(CODES.formatted("course"));
        scratch.run(
                """
                create temp table r_course on commit drop as
                select s.source_id, s.name, s.leaving, c.code,
                       coalesce(k.id, case when not s.leaving then %s end) as id,
                       case when s.leaving then case when k.active then 'gone' else 'same' end
                            when k.id is null then 'new'
                            when (k.code, k.name, k.active) is distinct from (c.code, s.name, true) then 'changed'
                            else 'same' end as act
                  from r_sound s
                  left join course k on k.source_id = s.source_id
                  left join r_code_course c on c.source_id = s.source_id
                union all
                select k.source_id, k.name, true, null, k.id, 'gone'
                  from course k
                 where current_setting('roster.bulk') ~ '\\mCOURSE\\M' and k.active and k.source_id is not null
                   and not exists (select from staged s where s.part = 'COURSE' and s.c1 = k.source_id);
                create index on r_course (source_id);
                drop table r_sound
                """
                        .formatted(Scratch.NEW_ID));
    }

    /// Terms of this roster before those of earlier ones. A parent that nobody knows is told, and
    /// harms nothing.
    private void terms() {
        scratch.run(
                """
                create temp table r_term on commit drop as
                select c1 as source_id, c3 as title, c5::date as starts_on, c6::date as ends_on
                  from staged where part = 'SESSION' and not faulty;
                insert into r_term
                select source_id, title, starts_on, ends_on from roster_term t
                 where not exists (select from r_term r where r.source_id = t.source_id);
                create index on r_term (source_id);
                insert into r_fault
                select s.file, s.row, 'parentSourcedId', 'reference.not_found', s.c7, ''
                  from staged s
                 where s.part = 'SESSION' and not s.faulty and s.c7 <> ''
                   and not exists (select from staged p where p.part = 'SESSION' and p.c1 = s.c7)
                   and not exists (select from roster_term t where t.source_id = s.c7);
                insert into r_fault
                select s.file, s.row, 'parentSourcedId', 'reference.not_found', s.c3, ''
                  from staged s
                 where s.part = 'ORG' and not s.faulty and s.c3 <> ''
                   and not exists (select from staged p where p.part = 'ORG' and p.c1 = s.c3)
                   and current_setting('roster.bulk') ~ '\\mORG\\M'
                """);
    }

    private void batches() {
        scratch.run(
                """
                create temp table r_class on commit drop as
                select s.file, s.row, s.c1 as source_id, lower(s.c2) in ('tobedeleted', 'inactive') as leaving,
                       s.c3 as name, s.c4 as wish, s.c5 as course, s.c6 as terms,
                       coalesce(c.id, k.id) as course_id, t.starts_on, t.ends_on
                  from staged s
                  left join r_course c on c.source_id = s.c5
                  left join course k on k.source_id = s.c5
                  left join lateral (
                      select min(t.starts_on) as starts_on, max(t.ends_on) as ends_on
                        from regexp_split_to_table(s.c6, '\\s*,\\s*') named
                        join r_term t on t.source_id = named) t on true
                 where s.part = 'CLASS' and not s.faulty;
                insert into r_fault
                select c.file, c.row, 'courseSourcedId', 'reference.not_found', c.course,
                       case when exists (select from staged s where s.part = 'COURSE' and s.c1 = c.course)
                            then 'BATCHES' else '' end
                  from r_class c where not leaving and course_id is null;
                insert into r_fault
                select c.file, c.row, 'termSourcedIds', 'reference.not_found', c.terms,
                       case when exists (select from staged s where s.part = 'SESSION'
                                            and s.c1 = any (regexp_split_to_array(c.terms, '\\s*,\\s*')))
                            then 'BATCHES' else '' end
                  from r_class c where not leaving and starts_on is null;
                insert into r_fault
                select c.file, c.row, 'courseSourcedId', 'row.course_changed', c.course, ''
                  from r_class c join batch k on k.source_id = c.source_id
                 where not leaving and k.course_id <> c.course_id
                   and exists (select from enrolment e where e.batch_id = k.id);
                update staged s set faulty = true from r_fault f
                 where s.part = 'CLASS' and s.file = f.file and s.row = f.row and f.kind = '' and not s.faulty;
                create temp table r_sound on commit drop as
                select * from r_class c
                 where not exists (select from r_fault f where f.file = c.file and f.row = c.row)
                """);
        scratch.run(CODES.formatted("batch"));
        scratch.run(
                """
                create temp table r_batch on commit drop as
                select s.source_id, s.name, s.leaving, c.code, s.course_id, s.starts_on, s.ends_on,
                       coalesce(k.id, case when not s.leaving then %s end) as id,
                       case when s.leaving then case when k.active then 'gone' else 'same' end
                            when k.id is null then 'new'
                            when (k.code, k.name, k.course_id, k.starts_on, k.ends_on, k.active)
                                 is distinct from (c.code, s.name, s.course_id, s.starts_on, s.ends_on, true) then 'changed'
                            else 'same' end as act
                  from r_sound s
                  left join batch k on k.source_id = s.source_id
                  left join r_code_batch c on c.source_id = s.source_id
                union all
                select k.source_id, k.name, true, null, k.course_id, k.starts_on, k.ends_on, k.id, 'gone'
                  from batch k
                 where current_setting('roster.bulk') ~ '\\mCLASS\\M' and k.active and k.source_id is not null
                   and not exists (select from staged s where s.part = 'CLASS' and s.c1 = k.source_id);
                create index on r_batch (source_id);
                drop table r_sound
                """
                        .formatted(Scratch.NEW_ID));
    }

    Map<Kind, Count> counts() {
        var counts = new EnumMap<Kind, Count>(Kind.class);
        counts.put(
                Kind.COURSES, scratch.count("r_course", "true", Kind.COURSES, "part = 'COURSE'"));
        counts.put(Kind.BATCHES, scratch.count("r_batch", "true", Kind.BATCHES, "part = 'CLASS'"));
        return counts;
    }

    void write() {
        scratch.run(
                """
                insert into roster_term (source_id, title, starts_on, ends_on)
                select source_id, title, starts_on, ends_on from r_term
                on conflict (source_id) do update
                   set title = excluded.title, starts_on = excluded.starts_on, ends_on = excluded.ends_on
                 where (roster_term.title, roster_term.starts_on, roster_term.ends_on)
                       is distinct from (excluded.title, excluded.starts_on, excluded.ends_on)
                """);
        write("course", "name", "name = r.name");
        write(
                "batch",
                "name, course_id, starts_on, ends_on",
                "name = r.name, course_id = r.course_id, starts_on = r.starts_on, ends_on = r.ends_on");
    }

    /// Codes move in two steps, since two records may swap theirs.
    private void write(String table, String columns, String assignments) {
        scratch.run(
                """
                update %1$s k set code = '~' || k.id from r_%1$s r
                 where r.id = k.id and r.act = 'changed' and k.code <> r.code;
                insert into %1$s (id, source_id, code, %2$s)
                select id, source_id, code, %2$s from r_%1$s where act = 'new';
                update %1$s k set code = r.code, %3$s, active = true, version = k.version + 1
                  from r_%1$s r where r.id = k.id and r.act = 'changed';
                update %1$s k set active = false, version = k.version + 1
                  from r_%1$s r where r.id = k.id and r.act = 'gone'
                """
                        .formatted(table, columns, assignments));
    }
}
