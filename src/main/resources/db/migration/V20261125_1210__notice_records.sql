-- News for one person. Names and texts are not kept here: the person it is about, and the record, are named by their ids.
create table notice (
    id         uuid        not null constraint notice_key primary key,
    person_id  uuid        not null constraint notice_for_a_person references person,
    news       text        not null constraint notice_news check (news ~ '^[A-Z_]{3,40}$'),
    subject_id uuid,
    number     text        not null default '' constraint notice_number_length check (length(number) <= 40),
    other_id   uuid        constraint notice_about_a_person references person,
    happens_at timestamptz,
    many       integer     not null default 1 constraint notice_counts check (many >= 1),
    act        text        not null,
    at         timestamptz not null,
    read_at    timestamptz,
    constraint notice_once_an_act unique (person_id, news, act)
);
create index notice_by_person on notice (person_id, at desc, id desc);
create index notice_unread on notice (person_id, at desc, id desc) where read_at is null;
create index notice_by_subject on notice (subject_id);
create index notice_by_age on notice (at);
grant delete on notice to ${app};

-- What a person wishes to hear of, where they said so; otherwise each kind has its usual way.
create table notice_wish (
    person_id uuid    not null constraint notice_wish_of_a_person references person,
    kind      text    not null constraint notice_wish_kind check (kind ~ '^[A-Z_]{3,40}$'),
    in_app    boolean not null,
    mail      text    not null constraint notice_wish_mail check (mail in ('NOW', 'DIGEST', 'OFF')),
    constraint notice_wish_key primary key (person_id, kind)
);

-- Hours in which no mail goes to a person, by the clocks of their own zone; they may pass midnight.
create table notice_quiet (
    person_id uuid not null constraint notice_quiet_key primary key constraint notice_quiet_of_a_person references person,
    begins    time not null,
    ends      time not null,
    constraint notice_quiet_is_a_time check (begins <> ends)
);
grant delete on notice_quiet to ${app};

-- What the clock brings, and not an act: told once for each occasion.
create table notice_once (
    news       text        not null,
    subject_id uuid        not null,
    person_id  uuid        not null,
    occasion   timestamptz not null,
    at         timestamptz not null,
    constraint notice_once_key primary key (subject_id, news, person_id, occasion)
);
create index notice_once_by_age on notice_once (at);
grant delete on notice_once to ${app};
