-- Sign-in. Tokens are kept as SHA-256 hashes only.
create table account (
    person_id           uuid        not null constraint account_key primary key constraint account_of_a_person references person,
    password_hash       text,
    password_changed_at timestamptz,
    failures            integer     not null default 0,
    locked_until        timestamptz
);

create table session (
    token_hash   bytea       not null constraint session_key primary key,
    person_id    uuid        not null constraint session_of_a_person references person,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    device       text        not null default '',
    address      text        not null default ''
);
create index session_by_person on session (person_id);
create index session_by_age on session (last_seen_at);
grant delete on session to ${app};

create table one_time_link (
    token_hash bytea       not null constraint one_time_link_key primary key,
    person_id  uuid        constraint one_time_link_for_a_person references person,
    purpose    text        not null constraint one_time_link_purpose check (purpose in ('FIRST_ADMIN', 'PASSWORD')),
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint one_time_link_knows_whom check ((purpose = 'FIRST_ADMIN') = (person_id is null))
);
grant delete on one_time_link to ${app};

-- Wrong passwords by network address, so that guessing over many accounts slows down too.
create table guessing (
    address      text        not null constraint guessing_key primary key,
    failures     integer     not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);
grant delete on guessing to ${app};
