-- What every room stands on: comparing words without case and accents.
create function fold(words text) returns text
    language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- A form sent twice has one effect: its key remembers where the first one led.
create table form_key (
    key       uuid        not null constraint form_key_key primary key,
    person_id uuid        not null,
    location  text        not null,
    message   text        not null default '',
    used_at   timestamptz not null default now()
);
create index form_key_by_age on form_key (used_at);
grant delete on form_key to ${app};
