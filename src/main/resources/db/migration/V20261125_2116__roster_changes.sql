-- Each record that an import would make, change or take for gone, so that it can be looked at before.
create table roster_change (
    import_id uuid    not null constraint roster_change_of_an_import references roster_import,
    kind      text    not null,
    act       text    not null constraint roster_change_act check (act in ('new', 'changed', 'gone')),
    seq       integer not null,
    code      text    not null,
    name      text    not null,
    fields    text[]  not null,
    constraint roster_change_key primary key (import_id, kind, act, seq)
);
grant delete on roster_change to ${app};
