-- The few who hold a role, to be told what waits for them.
create index person_with_roles on person (id) where roles <> '{}';
