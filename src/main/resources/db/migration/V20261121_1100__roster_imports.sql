-- What was handed in, how far it is, and what came of it.
create table roster_import (
    id          uuid        not null constraint roster_import_key primary key,
    title       text        not null constraint roster_import_title_length check (length(title) between 1 and 255),
    by_person   uuid        constraint roster_import_by references person,
    made_at     timestamptz not null,
    state       text        not null constraint roster_import_state
                            check (state in ('READING', 'READY', 'APPLYING', 'APPLIED', 'REFUSED', 'INTERRUPTED')),
    step        text        not null default '',
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    alive_at    timestamptz not null,
    format      text        not null default '',
    mode        text        not null default '',
    counts      jsonb       not null default '{}',
    live        jsonb       not null default '{}',
    needs_yes   boolean     not null default false,
    faults      integer     not null default 0,
    skipped     integer     not null default 0,
    applied_at  timestamptz,
    constraint roster_import_applied check ((state = 'APPLIED') = (applied_at is not null))
);
create index roster_import_newest on roster_import (made_at desc);

-- What is wrong in what was handed in. A skipped row is sound in itself, but waits for one that is not.
create table roster_fault (
    import_id uuid    not null constraint roster_fault_of_an_import references roster_import,
    seq       integer not null,
    file      text    not null,
    row       integer not null,
    field     text    not null,
    code      text    not null,
    about     text    not null,
    is_skip   boolean not null,
    constraint roster_fault_key primary key (import_id, seq)
);
grant delete on roster_fault to ${app};

-- Terms as the source last named them, for classes that come without them later.
create table roster_term (
    source_id text not null constraint roster_term_key primary key,
    title     text not null,
    starts_on date not null,
    ends_on   date not null,
    constraint roster_term_starts_before_it_ends check (starts_on <= ends_on)
);

-- Whom the source shut out, so that it may let them in again, but nobody whom an admin shut out.
create table roster_disabled (
    person_id uuid not null constraint roster_disabled_key primary key constraint roster_disabled_person references person
);
grant delete on roster_disabled to ${app};
