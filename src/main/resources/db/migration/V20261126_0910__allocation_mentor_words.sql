-- What the list of mentors shows of other tables stands beside the mentor as a copy, so that the list reads one
-- table. The database keeps the copies, whoever writes what they are copies of.
alter table mentor add column name text;
alter table mentor add column number text;
alter table mentor add column batches text not null default '';
alter table mentor add column focus_areas text not null default '';
comment on column mentor.batches is 'codes of approved nominations, sorted, with chr(31) between them';
comment on column mentor.focus_areas is 'names in their order, with chr(31) between them';

create function mentor_batches(mentor uuid) returns text stable language sql as $$
    select coalesce(string_agg(b.code, chr(31) order by b.code), '')
      from nomination n join batch b on b.id = n.batch_id
     where n.candidate_id = mentor and n.status = 'APPROVED' and n.voided_at is null
$$;

create function mentor_focus_areas(mentor uuid) returns text stable language sql as $$
    select coalesce(string_agg(f.name, chr(31) order by f.position, f.name), '')
      from mentor_focus mf join focus_area f on f.id = mf.focus_area_id
     where mf.mentor_id = mentor
$$;

create function sorted_words(words text[]) returns text stable language sql as $$
    select coalesce(string_agg(one, chr(31) order by one), '') from unnest(words) one
$$;

-- Compares the copies with what they are copies of, and mends those that differ. Holds the mentors first: what
-- is read after that can only be changed by somebody who mends it then.
create function mentor_copies(concerned uuid[]) returns integer language plpgsql as $$
declare
    mended integer;
begin
    perform from mentor where id = any (concerned) order by id for no key update;
    update mentor m
       set name = k.name, number = k.number, sort_name = k.sort_name, batches = k.batches, focus_areas = k.focus_areas
      from (select s.id, trim(p.given_name || ' ' || p.family_name) as name, s.number, p.sort_name,
                   mentor_batches(s.id) as batches, mentor_focus_areas(s.id) as focus_areas
              from student s join person p on p.id = s.id
             where s.id = any (concerned)) k
     where m.id = k.id
       and (m.name, m.number, m.sort_name, m.batches, m.focus_areas)
           is distinct from (k.name, k.number, k.sort_name, k.batches, k.focus_areas);
    get diagnostics mended = row_count;
    return mended;
end $$;

select mentor_copies(array(select id from mentor));

create or replace function mentor_takes_name() returns trigger language plpgsql as $$
begin
    select trim(p.given_name || ' ' || p.family_name), s.number, p.sort_name
      into new.name, new.number, new.sort_name
      from person p join student s on s.id = p.id
     where p.id = new.id;
    new.sort_name := coalesce(new.sort_name, '');
    new.batches := mentor_batches(new.id);
    new.focus_areas := mentor_focus_areas(new.id);
    return new;
end $$;
create or replace trigger mentor_takes_name before insert on mentor
    for each row when (new.name is null) execute function mentor_takes_name();

-- Many may be renamed at once. They are compared with the copy, not with what they were: a plan that was made for
-- one row must do for fifty thousand.
create function mentor_follows_person() returns trigger language plpgsql as $$
begin
    update mentor m
       set name = trim(p.given_name || ' ' || p.family_name), sort_name = p.sort_name
      from renamed p
     where m.id = p.id
       and (m.name, m.sort_name) is distinct from (trim(p.given_name || ' ' || p.family_name), p.sort_name);
    return null;
end $$;
create trigger mentor_follows_person after update on person
    referencing new table as renamed for each statement execute function mentor_follows_person();
drop trigger mentor_follows_name on person;

create function mentor_follows_number() returns trigger language plpgsql as $$
begin
    update mentor m set number = s.number from renumbered s
     where m.id = s.id and m.number is distinct from s.number;
    return null;
end $$;
create trigger mentor_follows_number after update on student
    referencing new table as renumbered for each statement execute function mentor_follows_number();

-- Adds and takes away one code each, of the row as it is then: two decisions about one mentor at once both count.
create function mentor_follows_decision() returns trigger language plpgsql as $$
declare
    code text;
begin
    if tg_op = 'UPDATE' and old.status = 'APPROVED' and old.voided_at is null then
        select b.code into code from batch b where b.id = old.batch_id;
        update mentor m set batches = sorted_words(array_remove(string_to_array(m.batches, chr(31)), code))
         where m.id = old.candidate_id;
    end if;
    if new.status = 'APPROVED' and new.voided_at is null then
        select b.code into code from batch b where b.id = new.batch_id;
        update mentor m set batches = sorted_words(string_to_array(m.batches, chr(31)) || code)
         where m.id = new.candidate_id and code <> all (string_to_array(m.batches, chr(31)));
    end if;
    return null;
end $$;
create trigger mentor_follows_approval after insert on nomination
    for each row when (new.status = 'APPROVED' and new.voided_at is null)
    execute function mentor_follows_decision();
create trigger mentor_follows_decision after update of status, voided_at, batch_id, candidate_id on nomination
    for each row when (
        case when old.status = 'APPROVED' and old.voided_at is null then (old.candidate_id, old.batch_id) end
        is distinct from
        case when new.status = 'APPROVED' and new.voided_at is null then (new.candidate_id, new.batch_id) end)
    execute function mentor_follows_decision();

create function mentor_follows_batch() returns trigger language plpgsql as $$
begin
    update mentor m
       set batches = sorted_words(array_replace(string_to_array(m.batches, chr(31)), old.code, new.code))
     where m.id in (select n.candidate_id from nomination n
                     where n.batch_id = new.id and n.status = 'APPROVED' and n.voided_at is null);
    return null;
end $$;
create trigger mentor_follows_batch after update of code on batch
    for each row when (old.code is distinct from new.code) execute function mentor_follows_batch();

create function mentor_focus_copies(concerned uuid[]) returns void language plpgsql as $$
begin
    perform from mentor where id = any (concerned) order by id for no key update;
    update mentor m set focus_areas = k.areas
      from (select one.id, coalesce(string_agg(f.name, chr(31) order by f.position, f.name), '') as areas
              from unnest(concerned) as one (id)
              left join mentor_focus mf on mf.mentor_id = one.id
              left join focus_area f on f.id = mf.focus_area_id
             group by one.id) k
     where m.id = k.id and m.focus_areas is distinct from k.areas;
end $$;

create function mentor_follows_focus() returns trigger language plpgsql as $$
declare
    concerned uuid[] := array(select distinct mentor_id from touched);
begin
    if concerned <> '{}' then
        perform mentor_focus_copies(concerned);
    end if;
    return null;
end $$;
create trigger mentor_follows_focus after insert on mentor_focus
    referencing new table as touched for each statement execute function mentor_follows_focus();
create trigger mentor_follows_less_focus after delete on mentor_focus
    referencing old table as touched for each statement execute function mentor_follows_focus();

create function mentor_follows_focus_area() returns trigger language plpgsql as $$
begin
    perform mentor_focus_copies(array(select mentor_id from mentor_focus where focus_area_id = new.id));
    return null;
end $$;
create trigger mentor_follows_focus_area after update of name, position on focus_area
    for each row when ((old.name, old.position) is distinct from (new.name, new.position))
    execute function mentor_follows_focus_area();
