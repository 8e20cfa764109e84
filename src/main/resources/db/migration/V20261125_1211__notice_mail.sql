-- Mail to be sent, written together with what it is about. Its words are found when it is sent.
create table notice_mail (
    id          uuid        not null constraint notice_mail_key primary key,
    person_id   uuid        not null constraint notice_mail_to_a_person references person,
    news        text        not null constraint notice_mail_news check (news ~ '^[A-Z_]{3,40}$'),
    subject_id  uuid,
    number      text        not null default '' constraint notice_mail_number_length check (length(number) <= 40),
    other_id    uuid        constraint notice_mail_about_a_person references person,
    happens_at  timestamptz,
    many        integer     not null default 1 constraint notice_mail_counts check (many >= 1),
    act         text        not null,
    digest      boolean     not null,
    state       text        not null default 'WAITING' constraint notice_mail_state check (state in ('WAITING', 'SENT', 'DROPPED', 'PARKED')),
    at          timestamptz not null,
    since       timestamptz not null,
    due_at      timestamptz not null,
    taken_until timestamptz,
    tries       integer     not null default 0,
    fault       text        not null default '' constraint notice_mail_fault_length check (length(fault) <= 80),
    ended_at    timestamptz,
    constraint notice_mail_once_an_act unique (person_id, news, act),
    constraint notice_mail_ended check ((state in ('SENT', 'DROPPED')) = (ended_at is not null))
);
create index notice_mail_due on notice_mail (due_at) where state = 'WAITING';
create index notice_mail_by_person on notice_mail (person_id, due_at) where state = 'WAITING';
create index notice_mail_by_state on notice_mail (state, at desc, id desc);
create index notice_mail_by_age on notice_mail (ended_at);
grant delete on notice_mail to ${app};
