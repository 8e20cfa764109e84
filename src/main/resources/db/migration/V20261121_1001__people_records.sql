-- Who somebody is. Student and faculty share the person's id: one human, one id.
create table person (
    id           uuid        not null constraint person_key primary key,
    given_name   text        not null constraint person_given_name_length check (length(given_name) <= 100),
    family_name  text        not null constraint person_family_name_length check (length(family_name) <= 100),
    email        text        constraint person_email_shape check (email ~ '^[^@[:cntrl:][:space:]]+@[^@[:cntrl:][:space:]]+$' and length(email) <= 254),
    language     text        not null default 'en',
    zone         text        not null default 'UTC',
    roles        text[]      not null default '{}' constraint person_roles_known check (roles <@ array['ADMIN', 'COORDINATOR', 'COUNSELOR']),
    active       boolean     not null default true,
    created_at   timestamptz not null default now(),
    version      integer     not null default 0,
    sort_name    text        not null generated always as (fold(family_name || ' ' || given_name)) stored,
    -- either order of the names is found, each word also by its beginning; where names are written without blanks, as one word too
    search       text        not null generated always as (fold(' ' || given_name || ' ' || family_name || ' ' || given_name || ' '
                     || case when family_name ~ '[\u3000-\ud7ff]' then family_name || given_name || ' ' else '' end
                     || coalesce(email, ''))) stored,
    constraint person_has_a_name check (given_name || family_name <> '')
);
create unique index person_email_once on person (lower(email));
create index person_by_name on person (sort_name, id);
create index person_by_search on person using gin (search gin_trgm_ops);

create table student (
    id               uuid    not null constraint student_key primary key constraint student_is_a_person references person,
    number           text    not null constraint student_number_length check (length(number) between 1 and 64),
    birth_date       date    constraint student_born_in_the_past check (birth_date <= current_date),
    spoken_languages text[]  not null default '{}',
    active           boolean not null default true,
    source_id        text    constraint student_source_once unique,
    version          integer not null default 0
);
create unique index student_number_once on student (lower(number));
create index student_by_number on student (lower(number) text_pattern_ops);

create table faculty (
    id        uuid    not null constraint faculty_key primary key constraint faculty_is_a_person references person,
    number    text    not null constraint faculty_number_length check (length(number) between 1 and 64),
    active    boolean not null default true,
    source_id text    constraint faculty_source_once unique,
    version   integer not null default 0
);
create unique index faculty_number_once on faculty (lower(number));
