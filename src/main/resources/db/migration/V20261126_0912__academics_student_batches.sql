-- The list of students shows the batches in which somebody runs: their codes stand beside the student as a copy,
-- the latest first, null where there are none.
alter table student add column batches text;

update student s set batches = k.codes
  from (select e.student_id, string_agg(b.code, ', ' order by b.starts_on desc, b.code) as codes
          from enrolment e join batch b on b.id = e.batch_id
         where e.state = 'RUNNING'
         group by e.student_id) k
 where k.student_id = s.id;

-- Holds the students first: what is read after that can only be changed by somebody who does the same then.
create function student_batch_copies(concerned uuid[]) returns integer language plpgsql as $$
declare
    mended integer;
begin
    perform from student where id = any (concerned) order by id for no key update;
    update student s set batches = k.codes
      from (select one.id, string_agg(b.code, ', ' order by b.starts_on desc, b.code) as codes
              from unnest(concerned) as one (id)
              left join enrolment e on e.student_id = one.id and e.state = 'RUNNING'
              left join batch b on b.id = e.batch_id
             group by one.id) k
     where s.id = k.id and s.batches is distinct from k.codes;
    get diagnostics mended = row_count;
    return mended;
end $$;

-- Compares all that stands beside students, and mends what differs.
create function student_copies(concerned uuid[]) returns integer language plpgsql as $$
declare
    mended integer;
begin
    update student s
       set given_name = p.given_name, family_name = p.family_name, email = p.email, sort_name = p.sort_name,
           search = p.search
      from person p
     where s.id = any (concerned) and p.id = s.id
       and (s.given_name, s.family_name, s.email, s.sort_name, s.search)
           is distinct from (p.given_name, p.family_name, p.email, p.sort_name, p.search);
    get diagnostics mended = row_count;
    return mended + student_batch_copies(concerned);
end $$;

create function student_follows_enrolment() returns trigger language plpgsql as $$
declare
    concerned uuid[] := array(select distinct student_id from touched);
begin
    if concerned <> '{}' then
        perform student_batch_copies(concerned);
    end if;
    return null;
end $$;
create trigger student_follows_enrolment after insert on enrolment
    referencing new table as touched for each statement execute function student_follows_enrolment();
create trigger student_follows_enrolment_change after update on enrolment
    referencing new table as touched for each statement execute function student_follows_enrolment();
create trigger student_follows_less_enrolment after delete on enrolment
    referencing old table as touched for each statement execute function student_follows_enrolment();

create function student_follows_batch() returns trigger language plpgsql as $$
begin
    perform student_batch_copies(array(select student_id from enrolment
                                        where batch_id = new.id and state = 'RUNNING'));
    return null;
end $$;
create trigger student_follows_batch after update of code, starts_on on batch
    for each row when ((old.code, old.starts_on) is distinct from (new.code, new.starts_on))
    execute function student_follows_batch();
