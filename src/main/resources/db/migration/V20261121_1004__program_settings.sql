-- What the institution decides for itself.
create table program (
    id                 integer not null default 1 constraint program_key primary key constraint program_only_one check (id = 1),
    institution        text    not null default 'Lodestar' constraint program_institution_length check (length(institution) between 1 and 120),
    zone               text    not null default 'UTC',
    mentor_capacity    integer not null default 8 constraint program_mentor_capacity check (mentor_capacity between 1 and 100),
    reason_required    boolean not null default true,
    meeting_minutes    integer not null default 45 constraint program_meeting_minutes check (meeting_minutes between 15 and 480),
    is_demo            boolean not null default false,
    version            integer not null default 0
);
insert into program default values;

create table focus_area (
    id          uuid    not null constraint focus_area_key primary key,
    name        text    not null constraint focus_area_name_length check (length(name) between 1 and 80),
    description text    not null default '' constraint focus_area_description_length check (length(description) <= 500),
    position    integer not null default 0,
    active      boolean not null default true,
    version     integer not null default 0
);
create unique index focus_area_name_once on focus_area (lower(name));
insert into focus_area (id, name, description, position) values
    ('01980000-0000-7000-8000-000000000001', 'Academic Guidance', 'Help with courses and study.', 1),
    ('01980000-0000-7000-8000-000000000002', 'Career Planning', 'Choosing a path and preparing for it.', 2),
    ('01980000-0000-7000-8000-000000000003', 'Personal Development', 'Soft skills and personal growth.', 3),
    ('01980000-0000-7000-8000-000000000004', 'Technical Skills', 'Expertise in a subject.', 4);
