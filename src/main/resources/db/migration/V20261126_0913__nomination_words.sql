-- What the list of nominations shows of other tables stands beside the nomination as a copy, so that the list reads
-- one table. The database keeps the copies, whoever writes what they are copies of.
alter table nomination add column candidate_name text;
alter table nomination add column faculty_name text;
alter table nomination add column course_name text;
alter table nomination add column batch_name text;
create index nomination_voided_by_faculty on nomination (faculty_id) where voided_at is not null;

-- Compares the copies with what they are copies of, and mends those that differ.
create function nomination_copies(concerned uuid[]) returns integer language plpgsql as $$
declare
    mended integer;
begin
    perform from nomination where id = any (concerned) order by id for no key update;
    update nomination n
       set candidate_name = k.candidate, faculty_name = k.faculty, course_name = k.course, batch_name = k.batch
      from (select x.id, trim(p.given_name || ' ' || p.family_name) as candidate,
                   trim(f.given_name || ' ' || f.family_name) as faculty, c.name as course, b.name as batch
              from nomination x
              join person p on p.id = x.candidate_id
              join person f on f.id = x.faculty_id
              join course c on c.id = x.course_id
              join batch b on b.id = x.batch_id
             where x.id = any (concerned)) k
     where n.id = k.id
       and (n.candidate_name, n.faculty_name, n.course_name, n.batch_name)
           is distinct from (k.candidate, k.faculty, k.course, k.batch);
    get diagnostics mended = row_count;
    return mended;
end $$;

select nomination_copies(array(select id from nomination));

create function nomination_takes_words() returns trigger language plpgsql as $$
begin
    select trim(p.given_name || ' ' || p.family_name), trim(f.given_name || ' ' || f.family_name), c.name, b.name
      into new.candidate_name, new.faculty_name, new.course_name, new.batch_name
      from person p, person f, course c, batch b
     where p.id = new.candidate_id and f.id = new.faculty_id and c.id = new.course_id and b.id = new.batch_id;
    return new;
end $$;
create trigger nomination_takes_words before insert on nomination
    for each row when (new.candidate_name is null) execute function nomination_takes_words();
create trigger nomination_takes_other_words
    before update of candidate_id, faculty_id, course_id, batch_id on nomination
    for each row when ((old.candidate_id, old.faculty_id, old.course_id, old.batch_id)
                       is distinct from (new.candidate_id, new.faculty_id, new.course_id, new.batch_id))
    execute function nomination_takes_words();

-- Many may be renamed at once. They are compared with the copy, not with what they were: a plan that was made for
-- one row must do for fifty thousand. Runs before mentors follow, as a decision takes the nomination before the
-- mentor: triggers go by their names.
create function candidate_follows_person() returns trigger language plpgsql as $$
begin
    update nomination n set candidate_name = trim(p.given_name || ' ' || p.family_name)
      from renamed p
     where n.candidate_id = p.id
       and n.candidate_name is distinct from trim(p.given_name || ' ' || p.family_name);
    update nomination n set faculty_name = trim(p.given_name || ' ' || p.family_name)
      from renamed p
     where n.faculty_id = p.id and n.voided_at is null
       and n.faculty_name is distinct from trim(p.given_name || ' ' || p.family_name);
    update nomination n set faculty_name = trim(p.given_name || ' ' || p.family_name)
      from renamed p
     where n.faculty_id = p.id and n.voided_at is not null
       and n.faculty_name is distinct from trim(p.given_name || ' ' || p.family_name);
    return null;
end $$;
create trigger candidate_follows_person after update on person
    referencing new table as renamed for each statement execute function candidate_follows_person();

create function nomination_follows_course() returns trigger language plpgsql as $$
begin
    update nomination set course_name = new.name where course_id = new.id and course_name is distinct from new.name;
    return null;
end $$;
create trigger nomination_follows_course after update of name on course
    for each row when (old.name is distinct from new.name) execute function nomination_follows_course();

create function nomination_follows_batch() returns trigger language plpgsql as $$
begin
    update nomination set batch_name = new.name where batch_id = new.id and batch_name is distinct from new.name;
    return null;
end $$;
create trigger nomination_follows_batch after update of name on batch
    for each row when (old.name is distinct from new.name) execute function nomination_follows_batch();
