-- With these, programs act for a person. Kept as SHA-256 hashes only; a token is never deleted, so
-- that the journal can always be read beside it.
create table api_token (
    id           uuid        not null constraint api_token_key primary key,
    person_id    uuid        not null constraint api_token_of_a_person references person,
    name         text        not null constraint api_token_has_a_name check (length(name) between 1 and 80),
    token_hash   bytea       not null constraint api_token_hash_once unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint api_token_lasts check (expires_at > created_at)
);
create index api_token_by_person on api_token (person_id);
