-- A mentor takes mentees. One mentor row per student, however many batches approved it.
create table mentor (
    id        uuid        not null constraint mentor_key primary key constraint mentor_is_a_student references student,
    capacity  integer     not null,
    used      integer     not null default 0,
    paused    boolean     not null default false,
    languages text[]      not null default '{}',
    since     timestamptz not null,
    ended_at  timestamptz,
    version   integer     not null default 0,
    constraint mentor_capacity_range check (capacity between 0 and 100),
    constraint mentor_within_capacity check (used between 0 and capacity)
);

create table mentor_focus (
    mentor_id     uuid not null constraint mentor_focus_of references mentor,
    focus_area_id uuid not null constraint mentor_focus_is references focus_area,
    constraint mentor_focus_key primary key (mentor_id, focus_area_id)
);
grant delete on mentor_focus to ${app};

create sequence allocation_number;

create table allocation (
    id             uuid        not null constraint allocation_key primary key,
    number         bigint      not null default nextval('allocation_number') constraint allocation_number_once unique,
    mentor_id      uuid        not null constraint allocation_of_a_mentor references mentor,
    nomination_id  uuid        constraint allocation_from_nomination references nomination,
    supervisor_id  uuid        not null constraint allocation_supervised_by references faculty,
    course_id      uuid        not null,
    batch_id       uuid        not null,
    starts_on      date        not null,
    ends_on        date,
    status         text        not null constraint allocation_status check (status in ('ACTIVE', 'PAUSED', 'CLOSED')),
    closure_reason text        constraint allocation_closure_reason_length check (length(closure_reason) between 1 and 2000),
    closed_by      uuid        constraint allocation_closed_by references person,
    closed_at      timestamptz,
    created_by     uuid        not null constraint allocation_created_by references person,
    created_at     timestamptz not null,
    voided_at      timestamptz,
    voided_by      uuid        constraint allocation_voided_by references person,
    void_reason    text,
    version        integer     not null default 0,
    constraint allocation_batch_of_course foreign key (batch_id, course_id) references batch (id, course_id) on update cascade,
    constraint allocation_starts_before_it_ends check (starts_on <= ends_on),
    constraint allocation_closed_has_reason check ((status = 'CLOSED') = (closure_reason is not null) and (closure_reason is null) = (closed_at is null)
        and (closed_at is null) = (closed_by is null)),
    constraint allocation_voided check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
    constraint allocation_voided_is_closed check (voided_at is null or status = 'CLOSED'),
    constraint allocation_in_batch unique (id, batch_id, mentor_id)
);
create index allocation_by_mentor on allocation (mentor_id, number desc);
create index allocation_by_supervisor on allocation (supervisor_id, number desc);
create index allocation_by_batch on allocation (batch_id, number desc);
create index allocation_by_course on allocation (course_id, number desc);
create index allocation_by_nomination on allocation (nomination_id);
create index allocation_by_status on allocation (status, number desc) where voided_at is null;

-- One mentor and one mentee inside an allocation. Somebody who comes back reopens the pair.
create table mentorship (
    id            uuid        not null constraint mentorship_key primary key,
    allocation_id uuid        not null,
    batch_id      uuid        not null,
    mentor_id     uuid        not null,
    mentee_id     uuid        not null,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    end_reason    text        constraint mentorship_end_reason_length check (length(end_reason) between 1 and 2000),
    constraint mentorship_of_allocation foreign key (allocation_id, batch_id, mentor_id) references allocation (id, batch_id, mentor_id),
    constraint mentorship_mentee_in_batch foreign key (batch_id, mentee_id) references enrolment (batch_id, student_id),
    constraint mentorship_not_oneself check (mentor_id <> mentee_id),
    constraint mentorship_ended_has_reason check ((ended_at is null) = (end_reason is null)),
    constraint mentorship_once unique (allocation_id, mentee_id),
    constraint mentorship_not_mutual exclude using gist (
        least(mentor_id, mentee_id) with =, greatest(mentor_id, mentee_id) with =, ((mentor_id < mentee_id)::integer) with <>)
        where (ended_at is null)
);
create unique index mentorship_one_mentor_per_batch on mentorship (mentee_id, batch_id) where ended_at is null;
create index mentorship_by_mentor on mentorship (mentor_id, mentee_id);
create index mentorship_by_batch on mentorship (batch_id) where ended_at is null;
