package lodestar.roster;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Who sits in a class, and who teaches it. A seat is a pair of class and person; the source's id
/// follows the pair, and a seat made by hand stays as it is. A seat whose id went to another pair
/// keeps an id of ours, so that it does not pass for one made by hand.
@Component
class SeatSet {

    private final Scratch scratch;

    SeatSet(Scratch scratch) {
        this.scratch = scratch;
    }

    void compare() {
        targets();
        seats();
        enrolments();
        teaching();
    }

    private void targets() {
        scratch.run(
                """
                create temp table r_class_of on commit drop as
                select source_id, id, course_id from r_batch where id is not null
                union all
                select source_id, id, course_id from batch b
                 where source_id is not null
                   and not exists (select from r_batch r where r.source_id = b.source_id and r.id is not null);
                create temp table r_student_of on commit drop as
                select source_id, id from student where source_id is not null
                union all
                select source_id, person_id from r_user where act = 'new' and role = 'student';
                create temp table r_faculty_of on commit drop as
                select source_id, id from faculty where source_id is not null
                union all
                select source_id, person_id from r_user where act = 'new' and role = 'teacher';
                analyze r_class_of;
                analyze r_student_of;
                analyze r_faculty_of
                """);
    }

    private void seats() {
        scratch.run(
                """
                create temp table r_seat on commit drop as
                select s.file, s.row, s.c1 as source_id, lower(s.c2) in ('tobedeleted', 'inactive') as leaving,
                       lower(s.c5) as role, s.c3 as class_source, s.c4 as user_source,
                       c.id as batch_id, c.course_id,
                       case lower(s.c5) when 'student' then p.id else f.id end as person_id,
                       coalesce(p.id, f.id) is not null as is_somebody
                  from staged s
                  left join r_class_of c on c.source_id = s.c3
                  left join r_student_of p on p.source_id = s.c4
                  left join r_faculty_of f on f.source_id = s.c4
                 where s.part = 'ENROLLMENT' and not s.faulty and lower(s.c5) in ('student', 'teacher');
                analyze r_seat;
                create temp table r_named on commit drop as
                select part, c1 as source_id from staged where part in ('CLASS', 'USER') and c1 <> '';
                create index on r_named (source_id);
                analyze r_named;
                insert into r_fault
                select s.file, s.row, 'classSourcedId', 'reference.not_found', s.class_source,
                       case when exists (select from r_named n where n.part = 'CLASS' and n.source_id = s.class_source)
                            then case s.role when 'student' then 'ENROLMENTS' else 'TEACHING' end else '' end
                  from r_seat s where not leaving and batch_id is null;
                insert into r_fault
                select s.file, s.row, 'userSourcedId',
                       case when s.is_somebody then 'reference.role_mismatch' else 'reference.not_found' end,
                       s.user_source,
                       case when not s.is_somebody
                             and exists (select from r_named n where n.part = 'USER' and n.source_id = s.user_source)
                            then case s.role when 'student' then 'ENROLMENTS' else 'TEACHING' end else '' end
                  from r_seat s where not leaving and batch_id is not null and person_id is null;
                update staged s set faulty = true from r_fault f
                 where s.part = 'ENROLLMENT' and s.file = f.file and s.row = f.row and f.kind = '' and not s.faulty
                """);
    }

    private void enrolments() {
        compare(
                "enrolment",
                "student",
                "k.batch_id = s.batch_id and k.student_id = s.person_id",
                "k.batch_id <> r.batch_id or k.student_id <> r.person_id",
                "k.state = 'RUNNING'",
                "ENROLMENTS");
    }

    private void teaching() {
        compare(
                "teaching",
                "teacher",
                "k.batch_id = s.batch_id and k.faculty_id = s.person_id",
                "k.batch_id is distinct from r.batch_id or k.faculty_id <> r.person_id",
                "k.active",
                "TEACHING");
    }

    /// @param same how to find the seat of a row
    /// @param moved that a seat with the row's id is another one
    /// @param live that a seat counts
    private void compare(
            String table, String role, String same, String moved, String live, String kind) {
        scratch.run(
                """
                create temp table r_%1$s on commit drop as
                select s.source_id, s.batch_id, s.course_id, s.person_id,
                       case when k.batch_id is null then 'new'
                            when k.source_id is null then 'same'
                            when k.source_id <> s.source_id or not (%5$s) then 'changed'
                            else 'same' end as act
                  from (select distinct on (batch_id, person_id) *
                          from r_seat
                         where role = '%2$s' and not leaving and batch_id is not null and person_id is not null
                         order by batch_id, person_id, row) s
                  left join %1$s k on %3$s;
                analyze r_%1$s;
                insert into r_fault
                select s.file, s.row, 'userSourcedId', 'row.duplicate_enrolment', s.user_source, '%6$s'
                  from r_seat s
                 where role = '%2$s' and not leaving and batch_id is not null and person_id is not null
                   and not exists (select from r_%1$s r where r.source_id = s.source_id);
                create temp table r_gone_%1$s on commit drop as
                select k.source_id, %5$s as is_live from %1$s k join r_%1$s r on r.source_id = k.source_id
                 where (%4$s);
                insert into r_%1$s (source_id, act)
                select k.source_id, case when %5$s then 'gone' else 'same' end
                  from r_seat s join %1$s k on k.source_id = s.source_id
                 where s.leaving and s.role = '%2$s'
                   and not exists (select from r_%1$s r where r.source_id = s.source_id);
                insert into r_%1$s (source_id, act)
                select s.source_id, 'same' from r_seat s
                 where s.leaving and s.role = '%2$s'
                   and not exists (select from %1$s k where k.source_id = s.source_id)
                   and not exists (select from r_%1$s r where r.source_id = s.source_id);
                insert into r_%1$s (source_id, act)
                select k.source_id, 'gone' from %1$s k
                 where current_setting('roster.bulk') ~ '\\mENROLLMENT\\M' and %5$s and k.source_id is not null
                   and not exists (select from r_seat s where s.source_id = k.source_id and s.role = '%2$s')
                   and not exists (select from staged s where s.part = 'ENROLLMENT' and s.faulty
                                      and s.c1 = k.source_id)
                """
                        .formatted(table, role, same, moved, live, kind));
    }

    Map<Kind, Count> counts() {
        var counts = new EnumMap<Kind, Count>(Kind.class);
        var teaches = "lower(c5) = 'teacher'";
        counts.put(
                Kind.ENROLMENTS,
                scratch.count(
                        "r_enrolment",
                        "true",
                        Kind.ENROLMENTS,
                        "part = 'ENROLLMENT' and not (" + teaches + ")"));
        counts.put(
                Kind.TEACHING,
                scratch.count(
                        "r_teaching", "true", Kind.TEACHING, "part = 'ENROLLMENT' and " + teaches));
        return counts;
    }

    void write() {
        scratch.run(
                """
                update enrolment k set state = 'FINISHED', source_id = '~' || gen_random_uuid(), version = k.version + 1
                  from r_gone_enrolment g where g.source_id = k.source_id;
                update enrolment k set state = 'FINISHED', version = k.version + 1
                  from r_enrolment r where r.act = 'gone' and r.source_id = k.source_id;
                update enrolment k set source_id = null from r_enrolment r
                 where r.act = 'changed' and k.batch_id = r.batch_id and k.student_id = r.person_id
                   and k.source_id <> r.source_id;
                update enrolment k set state = 'RUNNING', source_id = r.source_id, version = k.version + 1
                  from r_enrolment r
                 where r.act = 'changed' and k.batch_id = r.batch_id and k.student_id = r.person_id;
                insert into enrolment (batch_id, student_id, source_id)
                select batch_id, person_id, source_id from r_enrolment where act = 'new'
                 order by batch_id, person_id;
                update teaching k set active = false, source_id = '~' || gen_random_uuid()
                  from r_gone_teaching g where g.source_id = k.source_id;
                update teaching k set active = false
                  from r_teaching r where r.act = 'gone' and r.source_id = k.source_id;
                update teaching k set source_id = null from r_teaching r
                 where r.act = 'changed' and k.batch_id = r.batch_id and k.faculty_id = r.person_id
                   and k.source_id <> r.source_id;
                update teaching k set active = true, source_id = r.source_id
                  from r_teaching r
                 where r.act = 'changed' and k.batch_id = r.batch_id and k.faculty_id = r.person_id;
                insert into teaching (id, faculty_id, course_id, batch_id, source_id)
                select %s, person_id, course_id, batch_id, source_id from r_teaching where act = 'new'
                """
                        .formatted(Scratch.NEW_ID));
    }
}
