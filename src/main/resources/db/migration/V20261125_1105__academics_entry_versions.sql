-- A line of a gradebook knows how often, when and by whom it was changed, so that of two who change it the second is told. By nobody: by an import.
alter table gradebook_entry
    add column version    integer     not null default 0,
    add column changed_at timestamptz not null default now(),
    add column changed_by uuid constraint gradebook_entry_changed_by references person;
