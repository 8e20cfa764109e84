-- What a list of meetings says of each beside its own: who leads it, and how many are invited. Both are copies that
-- the database keeps, whoever writes, so that eighty meetings are read without a look at people and attendees.
alter table meeting add column host_name text, add column mentees integer not null default 0;

-- Whether who wrote the attendee wrote the number with the meeting already, as one who plans does.
alter table meeting_attendee add column counted boolean not null default false;

create function meeting_takes_host_name() returns trigger language plpgsql as $$
begin
    new.host_name := (select trim(p.given_name || ' ' || p.family_name) from person p where p.id = new.host_id);
    return new;
end $$;
create trigger meeting_takes_host_name before insert on meeting
    for each row when (new.host_name is null) execute function meeting_takes_host_name();

-- A roster renames thousands at once. `except` finds those whose name differs at the same price for one and for all.
create function meeting_follows_name() returns trigger language plpgsql as $$
begin
    update meeting m set host_name = named.name
      from (select id, trim(given_name || ' ' || family_name) as name from now_named
            except
            select id, trim(given_name || ' ' || family_name) from once_named) named
     where m.host_id = named.id and m.host_name is distinct from named.name;
    return null;
end $$;
create trigger meeting_follows_name after update on person
    referencing old table as once_named new table as now_named
    for each statement execute function meeting_follows_name();

create function meeting_counts_mentee() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update meeting set mentees = mentees + 1 where id = new.meeting_id;
    else
        update meeting set mentees = mentees - 1 where id = old.meeting_id;
    end if;
    return null;
end $$;
create trigger meeting_counts_mentee after insert on meeting_attendee
    for each row when (new.part = 'MENTEE' and not new.counted) execute function meeting_counts_mentee();
create trigger meeting_counts_mentee_less after delete on meeting_attendee
    for each row when (old.part = 'MENTEE') execute function meeting_counts_mentee();

-- Only now, as the triggers keep other writers waiting until this is done.
update meeting m
   set host_name = trim(p.given_name || ' ' || p.family_name),
       mentees = coalesce(of.mentees, 0)
  from meeting each
  join person p on p.id = each.host_id
  left join (select meeting_id, count(*)::integer as mentees from meeting_attendee
              where part = 'MENTEE' group by meeting_id) of on of.meeting_id = each.id
 where m.id = each.id;
