-- Trusted since PostgreSQL 13: the owner of a database may create them without being superuser.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['btree_gist', 'pg_trgm', 'unaccent'] loop
        if not exists (select from pg_extension where extname = wanted) then
            execute format('create extension %I', wanted);
        end if;
    end loop;
end
$$;
