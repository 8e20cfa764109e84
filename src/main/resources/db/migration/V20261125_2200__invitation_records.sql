-- Who was asked to come in, the last time only, and how: by a mail with a link, or by a file of links that an admin took.
create table invitation (
    person_id  uuid        not null constraint invitation_key primary key constraint invitation_of_a_person references person,
    invited_at timestamptz not null,
    by_person  uuid        constraint invitation_by references person,
    way        text        not null constraint invitation_way check (way in ('MAIL', 'FILE'))
);
create index invitation_newest on invitation (invited_at desc, person_id desc);

-- Many who are invited by mail one after the other; how far it is, and behind whom it goes on after a stop.
create table invitation_round (
    id        uuid        not null constraint invitation_round_key primary key,
    by_person uuid        constraint invitation_round_by references person,
    made_at   timestamptz not null,
    role      text        constraint invitation_round_role check (role in ('ADMIN', 'COORDINATOR', 'COUNSELOR', 'FACULTY', 'STUDENT')),
    batch_id  uuid        constraint invitation_round_batch references batch,
    again     boolean     not null,
    total     integer     not null,
    done      integer     not null default 0,
    after_id  uuid        not null default '00000000-0000-0000-0000-000000000000',
    ended_at  timestamptz
);
create index invitation_round_newest on invitation_round (made_at desc);
create unique index invitation_round_one_at_a_time on invitation_round ((ended_at is null)) where ended_at is null;
