-- The life of an allocation so far: who did what, when and why. A step about mentees is one row each.
create table allocation_step (
    id            bigint      generated always as identity constraint allocation_step_key primary key,
    allocation_id uuid        not null constraint allocation_step_of references allocation deferrable initially deferred,
    act           text        not null constraint allocation_step_act check (act in ('ALLOCATED', 'ADDED', 'ENDED', 'PAUSED', 'RESUMED', 'CLOSED', 'HANDED_OVER', 'VOIDED', 'RESTORED')),
    student_id    uuid        constraint allocation_step_about references student,
    by_person     uuid        not null constraint allocation_step_by references person,
    at            timestamptz not null,
    note          text        not null default '' constraint allocation_step_note_length check (length(note) <= 4000)
);
comment on table allocation_step is 'append only';
create index allocation_step_by_allocation on allocation_step (allocation_id, id);

-- Mentees are taken before the allocation is written, whose events everybody hears last.
alter table mentorship alter constraint mentorship_of_allocation deferrable initially deferred;

-- An allocation that ends by a revocation keeps its reason, which may be as long.
alter table allocation
    drop constraint allocation_closure_reason_length,
    add constraint allocation_closure_reason_length check (length(closure_reason) between 1 and 4000);
alter table mentorship
    drop constraint mentorship_end_reason_length,
    add constraint mentorship_end_reason_length check (length(end_reason) between 1 and 4000);

-- Who mentored somebody before.
create index mentorship_by_mentee on mentorship (mentee_id, batch_id);

-- Who changed a mentor's profile last, for whoever changes it at the same time.
alter table mentor
    add changed_by uuid constraint mentor_changed_by references person,
    add changed_at timestamptz;
