-- What a list of follow-ups says of each beside its own: about whom it is, who mentors and who supervises, and how
-- many next steps are open. Copies that the database keeps, whoever writes.
alter table followup
    add column mentee_name text,
    add column mentee_number text,
    add column mentor_id uuid,
    add column mentor_name text,
    add column supervisor_id uuid,
    add column open_items integer not null default 0;

create function followup_takes_words() returns trigger language plpgsql as $$
begin
    select trim(p.given_name || ' ' || p.family_name), s.number, a.mentor_id, trim(mp.given_name || ' ' || mp.family_name), a.supervisor_id
      into new.mentee_name, new.mentee_number, new.mentor_id, new.mentor_name, new.supervisor_id
      from student s
      join person p on p.id = s.id
      left join allocation a on a.id = new.allocation_id
      left join person mp on mp.id = a.mentor_id
     where s.id = new.student_id;
    return new;
end $$;
create trigger followup_takes_words before insert on followup
    for each row when (new.mentee_name is null) execute function followup_takes_words();

-- A roster renames thousands at once. `except` finds those whose name differs at the same price for one and for all.
create function followup_follows_name() returns trigger language plpgsql as $$
begin
    update followup f set mentee_name = named.name
      from (select id, trim(given_name || ' ' || family_name) as name from now_named
            except
            select id, trim(given_name || ' ' || family_name) from once_named) named
     where f.student_id = named.id and f.mentee_name is distinct from named.name;
    update followup f set mentor_name = named.name
      from (select id, trim(given_name || ' ' || family_name) as name from now_named
            except
            select id, trim(given_name || ' ' || family_name) from once_named) named
      join allocation a on a.mentor_id = named.id
     where f.allocation_id = a.id and f.mentor_name is distinct from named.name;
    return null;
end $$;
create trigger followup_follows_name after update on person
    referencing old table as once_named new table as now_named
    for each statement execute function followup_follows_name();

create function followup_follows_number() returns trigger language plpgsql as $$
begin
    update followup f set mentee_number = numbered.number
      from (select id, number from now_numbered except select id, number from once_numbered) numbered
     where f.student_id = numbered.id and f.mentee_number is distinct from numbered.number;
    return null;
end $$;
create trigger followup_follows_number after update on student
    referencing old table as once_numbered new table as now_numbered
    for each statement execute function followup_follows_number();

create function followup_follows_supervisor() returns trigger language plpgsql as $$
begin
    update followup f set supervisor_id = new.supervisor_id where f.allocation_id = new.id;
    return null;
end $$;
create trigger followup_follows_supervisor after update of supervisor_id on allocation
    for each row when (old.supervisor_id is distinct from new.supervisor_id) execute function followup_follows_supervisor();

create function followup_gains_items() returns trigger language plpgsql as $$
begin
    update followup f set open_items = f.open_items + more.items
      from (select followup_id, count(*) as items from written where done_at is null group by followup_id) more
     where f.id = more.followup_id;
    return null;
end $$;
create trigger followup_gains_items after insert on action_item
    referencing new table as written for each statement execute function followup_gains_items();

create function followup_loses_items() returns trigger language plpgsql as $$
begin
    update followup f set open_items = f.open_items - fewer.items
      from (select followup_id, count(*) as items from dropped where done_at is null group by followup_id) fewer
     where f.id = fewer.followup_id;
    return null;
end $$;
create trigger followup_loses_items after delete on action_item
    referencing old table as dropped for each statement execute function followup_loses_items();

create function followup_ticks_item() returns trigger language plpgsql as $$
begin
    update followup set open_items = open_items + case when new.done_at is null then 1 else -1 end where id = new.followup_id;
    return null;
end $$;
create trigger followup_ticks_item after update of done_at on action_item
    for each row when ((old.done_at is null) <> (new.done_at is null)) execute function followup_ticks_item();

-- Only now, as the triggers keep other writers waiting until this is done.
update followup f
   set mentee_name = trim(p.given_name || ' ' || p.family_name),
       mentee_number = s.number,
       mentor_id = a.mentor_id,
       mentor_name = trim(mp.given_name || ' ' || mp.family_name),
       supervisor_id = a.supervisor_id,
       open_items = coalesce(open.items, 0)
  from followup each
  join student s on s.id = each.student_id
  join person p on p.id = each.student_id
  left join allocation a on a.id = each.allocation_id
  left join person mp on mp.id = a.mentor_id
  left join (select followup_id, count(*)::integer as items from action_item
              where done_at is null group by followup_id) open on open.followup_id = each.id
 where f.id = each.id;
