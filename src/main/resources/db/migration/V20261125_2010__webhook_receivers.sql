-- Receivers of webhooks: where programs elsewhere hear of what happens. Secrets are sealed, never
-- deleted with their row but with the receiver's end; the row stays, for the journal names it.
create table webhook (
    id             uuid        not null constraint webhook_key primary key,
    name           text        not null constraint webhook_has_a_name check (length(name) between 1 and 80),
    address        text        not null constraint webhook_address_shape check (address ~ '^https?://' and length(address) <= 500),
    kinds          text[]      not null default '{}' constraint webhook_kinds check (array_position(kinds, null) is null),
    status         text        not null constraint webhook_status check (status in ('ACTIVE', 'PAUSED', 'GONE', 'RETIRED')),
    secret         bytea,
    earlier_secret bytea,
    earlier_until  timestamptz,
    made_at        timestamptz not null,
    changed_at     timestamptz not null,
    version        integer     not null,
    constraint webhook_secret_until_retired check ((status = 'RETIRED') = (secret is null)),
    constraint webhook_earlier_secret check ((earlier_secret is null) = (earlier_until is null))
);
create index webhook_kept on webhook (name, id) where status <> 'RETIRED';
