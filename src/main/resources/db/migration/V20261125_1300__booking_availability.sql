-- When a mentor has time. Clock times are meant in the mentor's own zone.
create table availability (
    mentor_id    uuid        not null constraint availability_key primary key constraint availability_of_a_mentor references mentor,
    minutes      integer     not null constraint availability_minutes check (minutes between 15 and 480),
    gap_before   integer     not null constraint availability_gap_before check (gap_before between 0 and 240),
    gap_after    integer     not null constraint availability_gap_after check (gap_after between 0 and 240),
    notice_hours integer     not null constraint availability_notice check (notice_hours between 0 and 720),
    most_per_day integer     not null constraint availability_most_per_day check (most_per_day between 1 and 20),
    days_ahead   integer     not null constraint availability_days_ahead check (days_ahead between 1 and 180),
    link         text        not null default '' constraint availability_link check (link = '' or link ~ '^https://' and length(link) <= 2000),
    place        text        not null default '' constraint availability_place check (length(place) <= 300),
    changed_by   uuid        not null constraint availability_changed_by references person,
    changed_at   timestamptz not null,
    version      integer     not null default 0
);

-- An end at 00:00 is the end of the day.
create table availability_hours (
    mentor_id uuid     not null constraint availability_hours_of references availability,
    day       smallint not null constraint availability_hours_day check (day between 1 and 7),
    starts    time     not null,
    ends      time     not null,
    mode      text     not null constraint availability_hours_mode check (mode in ('ONLINE', 'IN_PERSON', 'PHONE')),
    constraint availability_hours_key primary key (mentor_id, day, starts),
    constraint availability_hours_order check (starts < ends or ends = '00:00')
);
grant delete on availability_hours to ${app};

-- Days without the weekly hours, or with hours besides them.
create table availability_day (
    id        uuid not null constraint availability_day_key primary key,
    mentor_id uuid not null constraint availability_day_of references availability,
    first_day date not null,
    last_day  date not null,
    starts    time,
    ends      time,
    mode      text constraint availability_day_mode check (mode in ('ONLINE', 'IN_PERSON', 'PHONE')),
    constraint availability_day_order check (first_day <= last_day and last_day < first_day + 370),
    constraint availability_day_hours check (starts is null and ends is null and mode is null
        or starts is not null and ends is not null and mode is not null and (starts < ends or ends = '00:00'))
);
create index availability_day_by_mentor on availability_day (mentor_id, last_day);
grant delete on availability_day to ${app};
