-- A student is put forward as mentor. faculty_id and decided_by are both ids of persons, hence comparable.
create sequence nomination_number;

create table nomination (
    id                uuid        not null constraint nomination_key primary key,
    number            bigint      not null default nextval('nomination_number') constraint nomination_number_once unique,
    faculty_id        uuid        not null constraint nomination_by_faculty references faculty,
    course_id         uuid        not null,
    batch_id          uuid        not null,
    candidate_id      uuid        not null,
    reason            text        not null default '' constraint nomination_reason_length check (length(reason) <= 4000),
    status            text        not null constraint nomination_status check (status in ('DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REVOKED')),
    rejection_reason  text        constraint nomination_rejection_reason_length check (length(rejection_reason) between 1 and 4000),
    revocation_reason text        constraint nomination_revocation_reason_length check (length(revocation_reason) between 1 and 4000),
    created_by        uuid        not null constraint nomination_created_by references person,
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    decided_by        uuid        constraint nomination_decided_by references person,
    decided_at        timestamptz,
    -- as the reviewer saw them: percentage, achievements and skills at the decision
    decided_percentage numeric,
    decided_record    jsonb,
    voided_at         timestamptz,
    voided_by         uuid        constraint nomination_voided_by references person,
    void_reason       text,
    version           integer     not null default 0,
    constraint nomination_batch_of_course foreign key (batch_id, course_id) references batch (id, course_id) on update cascade,
    constraint nomination_candidate_in_batch foreign key (batch_id, candidate_id) references enrolment (batch_id, student_id),
    constraint nomination_candidate_has_gradebook foreign key (candidate_id, course_id) references gradebook (student_id, course_id),
    constraint nomination_not_oneself check (candidate_id <> faculty_id),
    constraint nomination_submitted check (status in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
    constraint nomination_rejected_has_reason check ((status = 'REJECTED') = (rejection_reason is not null)),
    constraint nomination_revoked_has_reason check ((status = 'REVOKED') = (revocation_reason is not null)),
    constraint nomination_decided_by_somebody check ((status in ('APPROVED', 'REJECTED', 'REVOKED')) = (decided_by is not null)
        and (decided_by is null) = (decided_at is null)),
    constraint nomination_not_decided_by_nominator check (decided_by <> faculty_id),
    constraint nomination_voided check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
    constraint nomination_in_batch unique (id, batch_id, candidate_id)
);
create unique index nomination_mentor_once_per_batch on nomination (candidate_id, batch_id)
    where status in ('PENDING', 'APPROVED') and voided_at is null;
create index nomination_by_faculty on nomination (faculty_id, number desc);
create index nomination_by_candidate on nomination (candidate_id, number desc);
create index nomination_by_status on nomination (status, number desc) where voided_at is null;
create index nomination_pending_first on nomination ((status = 'PENDING') desc, number desc) where voided_at is null;
create index nomination_by_batch on nomination (batch_id, number desc);
create index nomination_by_course on nomination (course_id, number desc);

create table nomination_focus (
    nomination_id uuid not null constraint nomination_focus_of references nomination on delete cascade,
    focus_area_id uuid not null constraint nomination_focus_is references focus_area,
    constraint nomination_focus_key primary key (nomination_id, focus_area_id)
);

create table nomination_mentee (
    nomination_id uuid not null,
    batch_id      uuid not null,
    candidate_id  uuid not null,
    student_id    uuid not null,
    constraint nomination_mentee_key primary key (nomination_id, student_id),
    constraint nomination_mentee_of foreign key (nomination_id, batch_id, candidate_id) references nomination (id, batch_id, candidate_id)
        on update cascade on delete cascade deferrable initially deferred,
    constraint nomination_mentee_in_batch foreign key (batch_id, student_id) references enrolment (batch_id, student_id),
    constraint nomination_mentee_not_candidate check (student_id <> candidate_id)
);
create index nomination_mentee_by_student on nomination_mentee (student_id);

-- Its life so far: who did what, when and why.
create table nomination_step (
    id            bigint      generated always as identity constraint nomination_step_key primary key,
    nomination_id uuid        not null constraint nomination_step_of references nomination on delete cascade,
    act           text        not null constraint nomination_step_act check (act in ('CREATED', 'SUBMITTED', 'RESUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REVOKED', 'VOIDED', 'RESTORED')),
    by_person     uuid        not null constraint nomination_step_by references person,
    at            timestamptz not null,
    note          text        not null default ''
);
create index nomination_step_by_nomination on nomination_step (nomination_id, id);

grant delete on nomination_focus, nomination_mentee to ${app};
