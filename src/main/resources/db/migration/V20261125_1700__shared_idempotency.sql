-- The same request of a program, sent twice with one key, has one effect and one answer. Written in
-- the transaction of the act; status and body are empty only while that runs.
create table idempotency_key (
    person_id   uuid        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer,
    location    text,
    body        text        not null default '',
    used_at     timestamptz not null,
    constraint idempotency_key_key primary key (person_id, key)
);
create index idempotency_key_by_age on idempotency_key (used_at);
grant delete on idempotency_key to ${app};
