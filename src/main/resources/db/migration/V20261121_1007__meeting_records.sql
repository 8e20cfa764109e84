-- Meetings and who is in them. An attendee carries the meeting's time, so that the database refuses a double booking.
create sequence meeting_number;

create table meeting (
    id            uuid        not null constraint meeting_key primary key,
    number        bigint      not null default nextval('meeting_number') constraint meeting_number_once unique,
    host_id       uuid        not null constraint meeting_hosted_by_a_mentor references mentor,
    name          text        not null constraint meeting_name_length check (length(name) between 1 and 200),
    mode          text        not null constraint meeting_mode check (mode in ('ONLINE', 'IN_PERSON', 'PHONE')),
    link          text        constraint meeting_link_is_https check (link ~ '^https://' and length(link) <= 2000),
    place         text        constraint meeting_place_length check (length(place) between 1 and 300),
    starts_local  timestamp   not null,
    zone          text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    minutes       integer     not null constraint meeting_length check (minutes between 15 and 480),
    description   text        not null default '' constraint meeting_description_length check (length(description) <= 10000),
    status        text        not null constraint meeting_status check (status in ('SCHEDULED', 'RESCHEDULED', 'DONE', 'CANCELLED')),
    original_id   uuid        constraint meeting_follows references meeting constraint meeting_follows_once unique,
    chain_id      uuid        not null constraint meeting_chain references meeting deferrable initially deferred,
    ended_by      uuid        constraint meeting_ended_by references person,
    ended_at      timestamptz,
    end_reason    text        not null default '' constraint meeting_end_reason_length check (length(end_reason) <= 2000),
    created_by    uuid        not null constraint meeting_created_by references person,
    created_at    timestamptz not null,
    changed_by    uuid        constraint meeting_changed_by references person,
    changed_at    timestamptz,
    voided_at     timestamptz,
    voided_by     uuid        constraint meeting_voided_by references person,
    void_reason   text,
    version       integer     not null default 0,
    during        tstzrange   not null generated always as (tstzrange(starts_at, ends_at)) stored,
    blocking      boolean     not null generated always as (status = 'SCHEDULED' and voided_at is null) stored,
    constraint meeting_ends_after_its_minutes check (extract(epoch from ends_at - starts_at) = minutes * 60),
    constraint meeting_online_has_link check (mode <> 'ONLINE' or link is not null),
    constraint meeting_in_person_has_place check (mode <> 'IN_PERSON' or place is not null),
    constraint meeting_ended_by_somebody check ((status = 'SCHEDULED') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
    constraint meeting_changed check ((changed_by is null) = (changed_at is null)),
    constraint meeting_voided check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
    constraint meeting_time unique (id, during, blocking)
);
create index meeting_by_start on meeting (starts_at desc, id) where voided_at is null;
create index meeting_by_status on meeting (status, starts_at desc, id) where voided_at is null;
create index meeting_by_host on meeting (host_id, starts_at desc, id);
create index meeting_by_name on meeting using gin (fold(name) gin_trgm_ops);
create index meeting_by_chain on meeting (chain_id, number);

create table meeting_attendee (
    meeting_id uuid      not null,
    student_id uuid      not null constraint meeting_attendee_is_a_student references student,
    part       text      not null constraint meeting_attendee_part check (part in ('MENTOR', 'MENTEE')),
    during     tstzrange not null,
    blocking   boolean   not null,
    attendance text      constraint meeting_attendee_attendance check (attendance in ('ATTENDED', 'NO_SHOW', 'EXCUSED')),
    constraint meeting_attendee_key primary key (meeting_id, student_id),
    constraint meeting_attendee_of foreign key (meeting_id, during, blocking) references meeting (id, during, blocking) on update cascade,
    constraint meeting_attendee_free exclude using gist (student_id with =, during with &&) where (blocking)
);
create index meeting_attendee_by_student on meeting_attendee (student_id, during);
create unique index meeting_attendee_one_mentor on meeting_attendee (meeting_id) where part = 'MENTOR';
grant delete on meeting_attendee to ${app};
