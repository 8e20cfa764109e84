-- Mentors are listed by name. A copy of the name stands beside the mentor, so that the list walks mentors, not
-- all people in the hope of meeting one; the database keeps it, whoever writes a name.
alter table mentor add column sort_name text not null default '';
update mentor m set sort_name = p.sort_name from person p where p.id = m.id;
create index mentor_by_name on mentor (sort_name, id) where ended_at is null;

create function mentor_takes_name() returns trigger language plpgsql as $$
begin
    new.sort_name := coalesce((select p.sort_name from person p where p.id = new.id), new.sort_name);
    return new;
end $$;
create trigger mentor_takes_name before insert on mentor for each row execute function mentor_takes_name();

create function mentor_follows_name() returns trigger language plpgsql as $$
begin
    update mentor set sort_name = new.sort_name where id = new.id;
    return null;
end $$;
create trigger mentor_follows_name after update of given_name, family_name on person
    for each row when (old.sort_name is distinct from new.sort_name) execute function mentor_follows_name();
