-- Of the first steps of an institution, what no record shows and an admin has to say; OVER is said when the list is done with.
create table program_first_step (
    step      text        not null constraint program_first_step_key primary key
                          constraint program_first_step_known check (step in ('MAIL', 'FOCUS_AREAS', 'AGREEMENT', 'OVER')),
    by_person uuid        constraint program_first_step_by references person,
    at        timestamptz not null
);
comment on table program_first_step is 'append only';
