-- A mentor asks mentees which of several times suits.
create table poll (
    id          uuid        not null constraint poll_key primary key,
    host_id     uuid        not null constraint poll_hosted_by_a_mentor references mentor,
    name        text        not null constraint poll_name_length check (length(name) between 1 and 200),
    mode        text        not null constraint poll_mode check (mode in ('ONLINE', 'IN_PERSON', 'PHONE')),
    link        text        constraint poll_link_is_https check (link ~ '^https://' and length(link) <= 2000),
    place       text        constraint poll_place_length check (length(place) between 1 and 300),
    description text        not null default '' constraint poll_description_length check (length(description) <= 10000),
    minutes     integer     not null constraint poll_minutes check (minutes between 15 and 480),
    zone        text        not null,
    closes_at   timestamptz not null,
    status      text        not null constraint poll_status check (status in ('OPEN', 'DECIDED', 'CLOSED')),
    meeting_id  uuid        constraint poll_meeting references meeting constraint poll_one_meeting unique,
    created_by  uuid        not null constraint poll_created_by references person,
    created_at  timestamptz not null,
    ended_by    uuid        constraint poll_ended_by references person,
    ended_at    timestamptz,
    version     integer     not null default 0,
    constraint poll_ended check ((status = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
    constraint poll_decided check ((status = 'DECIDED') = (meeting_id is not null))
);
create index poll_by_host on poll (host_id, created_at desc);

create table poll_option (
    id        uuid        not null constraint poll_option_key primary key,
    poll_id   uuid        not null constraint poll_option_of references poll,
    starts_at timestamptz not null,
    constraint poll_option_once unique (poll_id, starts_at),
    constraint poll_option_in unique (id, poll_id)
);

create table poll_invitee (
    poll_id     uuid        not null constraint poll_invitee_of references poll,
    student_id  uuid        not null constraint poll_invitee_is_a_student references student,
    answered_at timestamptz,
    constraint poll_invitee_key primary key (poll_id, student_id)
);
create index poll_invitee_by_student on poll_invitee (student_id);

create table poll_answer (
    option_id  uuid not null,
    poll_id    uuid not null,
    student_id uuid not null,
    answer     text not null constraint poll_answer_is check (answer in ('YES', 'IF_NEEDED', 'NO')),
    constraint poll_answer_key primary key (option_id, student_id),
    constraint poll_answer_to foreign key (option_id, poll_id) references poll_option (id, poll_id),
    constraint poll_answer_by foreign key (poll_id, student_id) references poll_invitee
);
