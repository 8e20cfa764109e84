-- The secret address under which a calendar program reads a person's meetings. Only its SHA-256 is kept.
create table calendar_feed (
    person_id    uuid        not null constraint calendar_feed_key primary key constraint calendar_feed_of_a_person references person,
    token_hash   bytea       not null constraint calendar_feed_token_once unique constraint calendar_feed_token_length check (length(token_hash) = 32),
    made_at      timestamptz not null,
    last_used_at timestamptz
);
grant delete on calendar_feed to ${app};
