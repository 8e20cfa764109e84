-- Which release of Lodestar first brought the schema to a version: what an older one names when it refuses to start.
create table schema_release (
    schema_version text        not null constraint schema_release_key primary key,
    program        text        not null,
    reached_at     timestamptz not null default now()
);
comment on table schema_release is 'append only: written by the owner after a migration';
