-- What the list of allocations shows of other tables stands beside the allocation as a copy, so that the list reads
-- one table. The database keeps the copies, whoever writes what they are copies of.
alter table allocation add column mentor_name text;
alter table allocation add column supervisor_name text;
alter table allocation add column course_code text;
alter table allocation add column batch_code text;
alter table allocation add column mentees integer not null default 0;
comment on column allocation.mentees is 'how many mentorships of it run';

-- Compares the copies with what they are copies of, and mends those that differ. Holds the allocations first: what
-- is read after that can only be changed by somebody who writes the same rows then.
create function allocation_copies(concerned uuid[]) returns integer language plpgsql as $$
declare
    mended integer;
begin
    perform from allocation where id = any (concerned) order by id for no key update;
    update allocation a
       set mentor_name = k.mentor, supervisor_name = k.supervisor, course_code = k.course, batch_code = k.batch,
           mentees = k.mentees
      from (select x.id, trim(p.given_name || ' ' || p.family_name) as mentor,
                   trim(f.given_name || ' ' || f.family_name) as supervisor, c.code as course, b.code as batch,
                   (select count(*)::integer from mentorship m
                     where m.allocation_id = x.id and m.ended_at is null) as mentees
              from allocation x
              join person p on p.id = x.mentor_id
              join person f on f.id = x.supervisor_id
              join course c on c.id = x.course_id
              join batch b on b.id = x.batch_id
             where x.id = any (concerned)) k
     where a.id = k.id
       and (a.mentor_name, a.supervisor_name, a.course_code, a.batch_code, a.mentees)
           is distinct from (k.mentor, k.supervisor, k.course, k.batch, k.mentees);
    get diagnostics mended = row_count;
    return mended;
end $$;

select allocation_copies(array(select id from allocation));

-- Mentorships may be written before their allocation.
create function allocation_takes_words() returns trigger language plpgsql as $$
begin
    select trim(p.given_name || ' ' || p.family_name), trim(f.given_name || ' ' || f.family_name), c.code, b.code
      into new.mentor_name, new.supervisor_name, new.course_code, new.batch_code
      from person p, person f, course c, batch b
     where p.id = new.mentor_id and f.id = new.supervisor_id and c.id = new.course_id and b.id = new.batch_id;
    if tg_op = 'INSERT' then
        new.mentees := (select count(*) from mentorship m where m.allocation_id = new.id and m.ended_at is null);
    end if;
    return new;
end $$;
create trigger allocation_takes_words before insert on allocation
    for each row when (new.mentor_name is null) execute function allocation_takes_words();
create trigger allocation_takes_other_words
    before update of mentor_id, supervisor_id, course_id, batch_id on allocation
    for each row when ((old.mentor_id, old.supervisor_id, old.course_id, old.batch_id)
                       is distinct from (new.mentor_id, new.supervisor_id, new.course_id, new.batch_id))
    execute function allocation_takes_words();

-- Follows mentors, which are held before allocations: triggers go by their names.
create function mentoring_follows_person() returns trigger language plpgsql as $$
begin
    update allocation a set mentor_name = trim(p.given_name || ' ' || p.family_name)
      from renamed p
     where a.mentor_id = p.id
       and a.mentor_name is distinct from trim(p.given_name || ' ' || p.family_name);
    update allocation a set supervisor_name = trim(p.given_name || ' ' || p.family_name)
      from renamed p
     where a.supervisor_id = p.id
       and a.supervisor_name is distinct from trim(p.given_name || ' ' || p.family_name);
    return null;
end $$;
create trigger mentoring_follows_person after update on person
    referencing new table as renamed for each statement execute function mentoring_follows_person();

create function allocation_follows_course() returns trigger language plpgsql as $$
begin
    update allocation set course_code = new.code where course_id = new.id and course_code is distinct from new.code;
    return null;
end $$;
create trigger allocation_follows_course after update of code on course
    for each row when (old.code is distinct from new.code) execute function allocation_follows_course();

create function allocation_follows_batch() returns trigger language plpgsql as $$
begin
    update allocation set batch_code = new.code where batch_id = new.id and batch_code is distinct from new.code;
    return null;
end $$;
create trigger allocation_follows_batch after update of code on batch
    for each row when (old.code is distinct from new.code) execute function allocation_follows_batch();

-- Counted up and down, of the row as it is then: of two changes at once both count.
create function allocation_gains_mentees() returns trigger language plpgsql as $$
begin
    update allocation a set mentees = a.mentees + k.gained
      from (select allocation_id, count(*) as gained from begun where ended_at is null group by allocation_id) k
     where a.id = k.allocation_id;
    return null;
end $$;
create trigger allocation_gains_mentees after insert on mentorship
    referencing new table as begun for each statement execute function allocation_gains_mentees();

create function allocation_counts_mentee() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.ended_at is null then
        update allocation set mentees = mentees + 1 where id = new.allocation_id;
    else
        update allocation set mentees = mentees - 1 where id = old.allocation_id;
    end if;
    return null;
end $$;
create trigger allocation_counts_mentee after update of ended_at on mentorship
    for each row when ((old.ended_at is null) <> (new.ended_at is null))
    execute function allocation_counts_mentee();
create trigger allocation_loses_mentee after delete on mentorship
    for each row when (old.ended_at is null) execute function allocation_counts_mentee();
