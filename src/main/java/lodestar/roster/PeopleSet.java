package lodestar.roster;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Students and faculty with the person behind each. Other users of the source, such as parents,
/// are passed over.
///
/// An e-mail or a number that somebody else has, or that two rows want, is a fault. Somebody who
/// moves to another one leaves the old one free in the same import, so who is faulty is found round
/// by round, until a round finds nobody.
@Component
class PeopleSet {

    private final Scratch scratch;

    PeopleSet(Scratch scratch) {
        this.scratch = scratch;
    }

    void compare() {
        users();
        while (refuseTaken() > 0) {
            // whoever was refused keeps what the next one wanted
        }
        scratch.run(
                """
                update staged s set faulty = true from r_user u
                 where u.bad and s.part = 'USER' and s.file = u.file and s.row = u.row;
                delete from r_user where bad
                """);
        acts();
        absent();
    }

    private void users() {
        scratch.run(
                """
                create temp table r_role on commit drop as
                select distinct on (c3) c3 as source_id, lower(c5) as role
                  from staged
                 where part = 'ROLE' and not faulty and lower(c2) not in ('tobedeleted', 'inactive')
                 order by c3, lower(c4) = 'primary' desc, lower(c5) in ('student', 'teacher') desc, row;
                create temp table r_birth on commit drop as
                select c1 as source_id, c3::date as birth_date
                  from staged where part = 'PERSONAL' and not faulty and c3 <> ''
                   and lower(c2) not in ('tobedeleted', 'inactive');
                analyze r_role;
                analyze r_birth;
                create temp table r_user on commit drop as
                select s.file, s.row, s.c1 as source_id, s.leaving, lower(s.c3) = 'true' as enabled,
                       case when s.leaving and st.id is not null then 'student'
                            when s.leaving and fa.id is not null then 'teacher'
                            else coalesce(nullif(lower(s.c4), ''), r.role,
                                 case when st.id is not null then 'student'
                                      when fa.id is not null then 'teacher' end) end as role,
                       s.c6 as given_name, s.c7 as family_name, nullif(s.c9, '') as email, b.birth_date,
                       case when s.c8 <> '' then s.c8
                            when length(s.c5) between 1 and 64 then s.c5
                            when length(s.c1) <= 64 then s.c1
                            else left(s.c1, 31) || '-' || md5(s.c1) end as number,
                       case when s.c8 <> '' then 'identifier'
                            when length(s.c5) between 1 and 64 then 'username' else 'sourcedId' end as numbered_by,
                       st.id as student_id, fa.id as faculty_id, coalesce(st.id, fa.id) as person_id,
                       false as bad, '' as act
                  from (select *, lower(c2) in ('tobedeleted', 'inactive') as leaving
                          from staged where part = 'USER' and not faulty) s
                  left join r_role r on r.source_id = s.c1
                  left join r_birth b on b.source_id = s.c1
                  left join student st on st.source_id = s.c1
                  left join faculty fa on fa.source_id = s.c1;
                delete from r_user where role is null or role not in ('student', 'teacher');
                insert into r_user
                select '', 0, st.source_id, false, p.active, 'student', p.given_name, p.family_name, null, b.birth_date,
                       st.number, '', st.id, null, st.id, false, ''
                  from r_birth b
                  join student st on st.source_id = b.source_id and st.active
                  join person p on p.id = st.id
                 where not exists (select from staged s where s.part = 'USER' and s.c1 = b.source_id);
                create index on r_user (source_id);
                create index on r_user (lower(email));
                create index on r_user (person_id);
                analyze r_user
                """);
    }

    private int refuseTaken() {
        return refuse(
                        "email",
                        "'row.email_taken'",
                        "'email'",
                        "u.email",
                        """
                        select from person h
                         where lower(h.email) = lower(u.email) and h.id is distinct from u.person_id
                           and not exists (select from r_user o
                                            where o.person_id = h.id and not o.bad and not o.leaving
                                              and lower(o.email) <> lower(h.email))
                        """,
                        "lower(email)")
                + refuseNumbers("student")
                + refuseNumbers("faculty");
    }

    private int refuseNumbers(String table) {
        var role = table.equals("student") ? "student" : "teacher";
        return refuse(
                "number",
                "'row.number_taken'",
                "u.numbered_by",
                "u.number",
                """
                select from %1$s h
                 where u.role = '%2$s' and lower(h.number) = lower(u.number)
                   and h.id is distinct from u.person_id
                   and not exists (select from r_user o
                                    where o.person_id = h.id and o.role = '%2$s' and not o.bad
                                      and not o.leaving and lower(o.number) <> lower(h.number))
                """
                        .formatted(table, role),
                "role, lower(number)");
    }

    private int refuse(
            String column, String code, String field, String about, String taken, String same) {
        return scratch.change(
                """
                with ranked as (
                    select source_id, row_number() over (
                               partition by %5$s order by person_id is null, row) as nth
                      from r_user where not bad and not leaving and %1$s is not null),
                refused as (
                    update r_user u set bad = true
                      from ranked k
                     where k.source_id = u.source_id and not u.bad and not u.leaving and u.file <> ''
                       and (k.nth > 1 or exists (%6$s))
                    returning u.file, u.row, %3$s as field, %4$s as about)
                insert into r_fault
                select file, row, field, %2$s, about, '' from refused
                """
                        .formatted(column, code, field, about, same, taken));
    }

    private void acts() {
        scratch.run(
                """
                update r_user u
                   set person_id = coalesce(u.person_id, case when not u.leaving then %s end),
                       act = case
                         when u.leaving then case when s.active then 'gone' else 'same' end
                         when s.id is null then 'new'
                         when not s.active or s.number <> u.number
                           or (p.given_name, p.family_name) is distinct from (u.given_name, u.family_name)
                           or (u.email is not null and p.email is distinct from u.email)
                           or (u.role = 'student' and u.birth_date is not null and s.birth_date is distinct from u.birth_date)
                           or (not u.enabled and p.active and p.roles = '{}')
                           or (u.enabled and not p.active and d.person_id is not null) then 'changed'
                         else 'same' end
                  from r_user me
                  left join (select id, active, number, birth_date, 'student' as role from student
                             union all
                             select id, active, number, null, 'teacher' from faculty) s
                    on s.id = me.person_id and s.role = me.role
                  left join person p on p.id = me.person_id
                  left join roster_disabled d on d.person_id = me.person_id
                 where me.source_id = u.source_id
                """
                        .formatted(Scratch.NEW_ID));
    }

    /// Those of whom a bulk file knows nothing any more, or not in this role. A file without a
    /// single teacher is not about teachers, and so nobody of them is gone.
    private void absent() {
        for (var role : new String[] {"student", "teacher"}) {
            scratch.run(
                    """
                    insert into r_user (source_id, leaving, role, person_id, bad, act)
                    select k.source_id, true, '%1$s', k.id, false, 'gone'
                      from %2$s k
                     where current_setting('roster.bulk') ~ '\\mUSER\\M' and k.active and k.source_id is not null
                       and exists (select from r_user u where u.role = '%1$s' and u.file <> '')
                       and not exists (select from r_user u where u.source_id = k.source_id and u.role = '%1$s')
                       and not exists (select from staged s
                                        where s.part = 'USER' and s.faulty and s.c1 = k.source_id)
                    """
                            .formatted(role, role.equals("student") ? "student" : "faculty"));
        }
    }

    Map<Kind, Count> counts() {
        var counts = new EnumMap<Kind, Count>(Kind.class);
        var teaches =
                "part = 'USER' and (lower(c4) = 'teacher' or exists (select from r_role r"
                        + " where r.source_id = c1 and r.role = 'teacher'))";
        counts.put(
                Kind.STUDENTS,
                scratch.count(
                        "r_user",
                        "role = 'student'",
                        Kind.STUDENTS,
                        "part = 'USER' and not (" + teaches + ")"));
        counts.put(
                Kind.FACULTY, scratch.count("r_user", "role = 'teacher'", Kind.FACULTY, teaches));
        return counts;
    }

    void write() {
        persons();
        records("student", "student", ", birth_date = coalesce(u.birth_date, k.birth_date)");
        records("faculty", "teacher", "");
        signIn();
    }

    /// E-mails move in two steps, since two people may swap theirs.
    private void persons() {
        scratch.run(
                """
                update person p set email = null from r_user u
                 where u.person_id = p.id and u.act in ('new', 'changed')
                   and u.email is not null and p.email <> u.email;
                update person p
                   set given_name = u.given_name, family_name = u.family_name,
                       email = coalesce(u.email, p.email), version = p.version + 1
                  from r_user u
                 where u.person_id = p.id and u.act in ('new', 'changed');
                insert into person (id, given_name, family_name, email, active)
                select u.person_id, u.given_name, u.family_name, u.email, u.enabled
                  from r_user u
                 where u.act = 'new' and u.student_id is null and u.faculty_id is null
                """);
    }

    private void records(String table, String role, String more) {
        scratch.run(
                """
                update %1$s k set number = '~' || k.id from r_user u
                 where u.person_id = k.id and u.role = '%2$s' and u.act = 'changed' and k.number <> u.number;
                insert into %1$s (id, number, source_id)
                select person_id, number, source_id from r_user where act = 'new' and role = '%2$s';
                update %1$s k set number = u.number, active = true, version = k.version + 1 %3$s
                  from r_user u
                 where u.person_id = k.id and u.role = '%2$s'
                   and (u.act = 'changed' or u.act = 'new' and u.birth_date is not null);
                update %1$s k set active = false, version = k.version + 1 from r_user u
                 where u.person_id = k.id and u.role = '%2$s' and u.act = 'gone'
                """
                        .formatted(table, role, more));
    }

    /// Who is gone or disabled cannot sign in, unless a role of ours says otherwise; who comes back
    /// can, unless an admin shut them out.
    private void signIn() {
        scratch.run(
                """
                insert into roster_disabled (person_id)
                select p.id from person p
                 where p.roles = '{}'
                   and (p.active and exists (select from r_user u where u.person_id = p.id
                                                and (u.act = 'gone' or not u.enabled and u.act in ('new', 'changed')))
                        or not p.active and exists (select from r_user u where u.person_id = p.id
                                                       and u.act = 'new' and not u.enabled))
                   and (exists (select from r_user u where u.person_id = p.id and not u.enabled)
                        or not exists (select from student s where s.id = p.id and s.active)
                       and not exists (select from faculty f where f.id = p.id and f.active))
                on conflict do nothing;
                update person p set active = false, version = p.version + 1
                 where p.active and exists (select from roster_disabled d where d.person_id = p.id)
                   and exists (select from r_user u where u.person_id = p.id
                                  and (u.act = 'gone' or not u.enabled));
                with back as (
                    delete from roster_disabled d using r_user u
                     where u.person_id = d.person_id and u.enabled and not u.leaving
                       and u.act in ('new', 'changed')
                    returning d.person_id)
                update person p set active = true, version = p.version + 1
                  from back b where b.person_id = p.id and not p.active
                """);
    }
}
