-- What happened and who read what. Insert and select only; never the text itself.
create table journal (
    seq        bigint      generated always as identity constraint journal_key primary key,
    at         timestamptz not null,
    actor_id   uuid,
    action     text        not null,
    subject    text        not null default '',
    subject_id uuid,
    student_id uuid,
    outcome    text        not null constraint journal_outcome check (outcome in ('DONE', 'DENIED', 'FAILED')),
    detail     text        not null default '',
    request_id text        not null default ''
);
comment on table journal is 'append only';
create index journal_by_actor on journal (actor_id, seq desc);
create index journal_by_student on journal (student_id, seq desc) where student_id is not null;
create index journal_by_subject on journal (subject_id, seq desc) where subject_id is not null;
create index journal_by_time on journal (at desc);
create index journal_by_action on journal (action text_pattern_ops, seq desc);
create index journal_not_done on journal (seq desc) where outcome <> 'DONE';
