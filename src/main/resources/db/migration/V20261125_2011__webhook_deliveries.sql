-- Messages to receivers, written together with what they tell; thrown away after a month. The body
-- is what is signed: ids and the names of acts, nothing that somebody wrote.
create table webhook_delivery (
    id          uuid        not null constraint webhook_delivery_key primary key,
    webhook_id  uuid        not null constraint webhook_delivery_to_a_receiver references webhook,
    kind        text        not null constraint webhook_delivery_kind check (kind ~ '^[a-z-]+[.][a-z-]+$'),
    body        text        not null constraint webhook_delivery_body_length check (length(body) <= 4000),
    at          timestamptz not null,
    since       timestamptz not null,
    state       text        not null default 'WAITING' constraint webhook_delivery_state check (state in ('WAITING', 'DELIVERED', 'PARKED')),
    due_at      timestamptz not null,
    taken_until timestamptz,
    tries       integer     not null default 0 constraint webhook_delivery_tries check (tries >= 0),
    answer      integer,
    fault       text        not null default '' constraint webhook_delivery_fault check (fault ~ '^[a-z-]{0,40}$'),
    ended_at    timestamptz,
    constraint webhook_delivery_ended check ((state = 'WAITING') = (ended_at is null))
);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at, id) where state = 'WAITING';
create index webhook_delivery_by_time on webhook_delivery (webhook_id, at desc, id desc);
create index webhook_delivery_by_state on webhook_delivery (webhook_id, state, at desc, id desc);
create index webhook_delivery_by_age on webhook_delivery (since);
grant delete on webhook_delivery to ${app};
