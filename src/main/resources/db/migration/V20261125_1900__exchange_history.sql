-- Files of history that were handed in, what came of them, and which rows have become which records.
create table exchange_import (
    id         uuid        not null constraint exchange_import_key primary key,
    title      text        not null constraint exchange_import_title_length check (length(title) between 1 and 255),
    kind       text        not null constraint exchange_import_kind check (kind in ('NOMINATIONS', 'MEETINGS', 'FOLLOWUPS')),
    by_person  uuid        not null constraint exchange_import_by references person,
    made_at    timestamptz not null,
    state      text        not null constraint exchange_import_state
                           check (state in ('READING', 'READY', 'APPLYING', 'APPLIED', 'INTERRUPTED')),
    done       integer     not null default 0,
    total      integer     not null default 0,
    fresh      integer     not null default 0,
    same       integer     not null default 0,
    faulty     integer     not null default 0,
    ignored    text[]      not null default '{}',
    content    bytea,
    applied_at timestamptz,
    constraint exchange_import_applied check ((state = 'APPLIED') = (applied_at is not null))
);
create index exchange_import_newest on exchange_import (made_at desc);

create table exchange_fault (
    import_id uuid    not null constraint exchange_fault_of_an_import references exchange_import,
    row       integer not null,
    seq       integer not null,
    field     text    not null,
    code      text    not null,
    arguments text[]  not null,
    constraint exchange_fault_key primary key (import_id, row, seq)
);
grant delete on exchange_fault to ${app};

create table exchange_row (
    kind      text not null,
    key       text not null,
    record_id uuid not null,
    constraint exchange_row_key primary key (kind, key)
);
