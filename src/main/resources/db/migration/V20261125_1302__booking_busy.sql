-- Calendars of people elsewhere. Of what they hold only the busy times are kept, never what they are about.
create table busy_calendar (
    student_id uuid        not null constraint busy_calendar_key primary key constraint busy_calendar_of_a_student references student,
    address    text        not null constraint busy_calendar_is_https check (address ~ '^https://' and length(address) <= 2000),
    added_at   timestamptz not null,
    tried_at   timestamptz,
    fetched_at timestamptz,
    failure    text        constraint busy_calendar_failure check (length(failure) between 1 and 40),
    constraint busy_calendar_tried check (tried_at is not null or (fetched_at is null and failure is null))
);
create index busy_calendar_by_try on busy_calendar (tried_at nulls first);
grant delete on busy_calendar to ${app};

create table busy_time (
    student_id uuid      not null constraint busy_time_of references busy_calendar on delete cascade,
    during     tstzrange not null constraint busy_time_is_bounded check (not isempty(during) and not lower_inf(during) and not upper_inf(during))
);
create index busy_time_by_student on busy_time (student_id, during);
grant delete on busy_time to ${app};
