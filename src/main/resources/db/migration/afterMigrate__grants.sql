-- What the application's role may do; lodestar.database's package-info says how to ask for more.
-- Grants only what is missing, so that two instances may start at the same time.
do $$
declare
    app constant oid := '${app}'::regrole;
    thing record;
    wanted text;
begin
    if app = current_user::regrole then
        return;
    end if;
    if not has_schema_privilege(app, current_schema(), 'usage') then
        execute format('grant usage on schema %I to ${app}', current_schema());
    end if;
    for thing in
        select c.oid, c.relkind, c.relname,
               coalesce(obj_description(c.oid, 'pg_class') ilike 'append only%', false) as append_only
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace
          and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and c.relowner = current_user::regrole
    loop
        if thing.relkind = 'S' then
            if not has_sequence_privilege(app, thing.oid, 'usage') then
                execute format('grant usage on sequence %I to ${app}', thing.relname);
            end if;
            continue;
        end if;
        foreach wanted in array array['select', 'insert', 'update'] loop
            if wanted <> 'select' and (thing.relkind in ('v', 'm') or thing.relname = 'flyway_schema_history')
               or wanted = 'update' and thing.append_only then
                if has_table_privilege(app, thing.oid, wanted) then
                    execute format('revoke %s on %I from ${app}', wanted, thing.relname);
                end if;
            elsif not has_table_privilege(app, thing.oid, wanted) then
                execute format('grant %s on %I to ${app}', wanted, thing.relname);
            end if;
        end loop;
    end loop;
end
$$;
