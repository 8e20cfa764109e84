-- The institution's own key for what it signs: made once, known to nobody.
create table signing_key (
    id  integer not null default 1 constraint signing_key_key primary key constraint signing_key_only_one check (id = 1),
    key bytea   not null constraint signing_key_length check (length(key) = 32)
);
insert into signing_key (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
