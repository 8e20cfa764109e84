-- What somebody has typed into a form and not sent yet. Only they read it.
create table draft (
    person_id uuid        not null,
    page      text        not null constraint draft_page_length check (length(page) between 1 and 500),
    fields    text        not null constraint draft_fields_length check (length(fields) <= 400000),
    kept_at   timestamptz not null,
    constraint draft_key primary key (person_id, page)
);
grant delete on draft to ${app};
