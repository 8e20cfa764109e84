-- What was said and what was promised.
create sequence followup_number;

create table followup (
    id            uuid        not null constraint followup_key primary key,
    number        bigint      not null default nextval('followup_number') constraint followup_number_once unique,
    student_id    uuid        not null constraint followup_of_a_student references student,
    allocation_id uuid,
    meeting_id    uuid        constraint followup_of_a_meeting references meeting,
    purpose       text        not null default '' constraint followup_purpose_length check (length(purpose) <= 10000),
    summary       text        not null default '' constraint followup_summary_length check (length(summary) <= 50000),
    meeting_date  date,
    status        text        not null constraint followup_status check (status in ('DRAFT', 'SCHEDULED', 'COMPLETED', 'MISSED')),
    author_id     uuid        not null constraint followup_written_by references person,
    created_at    timestamptz not null,
    changed_by    uuid        not null constraint followup_changed_by references person,
    changed_at    timestamptz not null,
    completed_at  timestamptz,
    revision      integer     not null default 1 constraint followup_revision_counts check (revision >= 1),
    voided_at     timestamptz,
    voided_by     uuid        constraint followup_voided_by references person,
    void_reason   text,
    version       integer     not null default 0,
    constraint followup_student_in_allocation foreign key (allocation_id, student_id) references mentorship (allocation_id, mentee_id),
    constraint followup_scheduled_has_date check (status <> 'SCHEDULED' or meeting_date is not null),
    constraint followup_completed_has_date_and_summary check (status <> 'COMPLETED' or (meeting_date is not null and summary <> '')),
    constraint followup_completed_once check ((status = 'COMPLETED') = (completed_at is not null)),
    constraint followup_voided check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);
create index followup_by_number on followup (number desc) where voided_at is null;
create index followup_by_status on followup (status, number desc) where voided_at is null;
create index followup_by_student on followup (student_id, number desc);
create index followup_by_allocation on followup (allocation_id, number desc);
create index followup_by_author on followup (author_id, number desc);
create index followup_by_meeting on followup (meeting_id);

-- Earlier texts of a completed follow-up; written once.
create table followup_version (
    followup_id  uuid        not null constraint followup_version_of references followup,
    revision     integer     not null,
    purpose      text        not null,
    summary      text        not null,
    meeting_date date,
    written_by   uuid        not null constraint followup_version_written_by references person,
    written_at   timestamptz not null,
    constraint followup_version_key primary key (followup_id, revision)
);
comment on table followup_version is 'append only';

create table action_item (
    id          uuid    not null constraint action_item_key primary key,
    followup_id uuid    not null constraint action_item_of references followup,
    position    integer not null,
    words       text    not null constraint action_item_words_length check (length(words) between 1 and 500),
    owner_id    uuid    constraint action_item_owned_by references person,
    due_on      date,
    done_at     timestamptz,
    done_by     uuid    constraint action_item_done_by references person,
    constraint action_item_done check ((done_at is null) = (done_by is null))
);
create index action_item_by_followup on action_item (followup_id, position);
create index action_item_open_by_owner on action_item (owner_id, due_on) where done_at is null;
grant delete on action_item to ${app};

create table checklist (
    followup_id uuid        not null constraint checklist_key primary key constraint checklist_of references followup,
    name        text        not null constraint checklist_name_length check (length(name) between 1 and 200),
    kind        text        not null,
    bytes       integer     not null constraint checklist_size check (bytes between 1 and 10485760),
    content     bytea       not null,
    added_by    uuid        not null constraint checklist_added_by references person,
    added_at    timestamptz not null
);
grant delete on checklist to ${app};
