-- A mirror of the student information system: courses, batches, who is in them, and how they do.
create table course (
    id        uuid    not null constraint course_key primary key,
    code      text    not null constraint course_code_length check (length(code) between 1 and 64),
    name      text    not null constraint course_name_length check (length(name) between 1 and 200),
    parent_id uuid    constraint course_parent references course constraint course_not_own_parent check (parent_id <> id),
    active    boolean not null default true,
    source_id text    constraint course_source_once unique,
    version   integer not null default 0
);
create unique index course_code_once on course (lower(code));
create index course_by_parent on course (parent_id);

create table batch (
    id        uuid    not null constraint batch_key primary key,
    code      text    not null constraint batch_code_length check (length(code) between 1 and 64),
    name      text    not null constraint batch_name_length check (length(name) between 1 and 200),
    course_id uuid    not null constraint batch_of_a_course references course,
    starts_on date    not null,
    ends_on   date    not null,
    active    boolean not null default true,
    source_id text    constraint batch_source_once unique,
    version   integer not null default 0,
    constraint batch_starts_before_it_ends check (starts_on <= ends_on),
    constraint batch_with_course unique (id, course_id)
);
create unique index batch_code_once on batch (lower(code));
create index batch_by_course on batch (course_id, code);

create table enrolment (
    batch_id    uuid    not null constraint enrolment_in_a_batch references batch,
    student_id  uuid    not null constraint enrolment_of_a_student references student,
    roll_number text    constraint enrolment_roll_number_length check (length(roll_number) between 1 and 64),
    state       text    not null default 'RUNNING' constraint enrolment_state check (state in ('RUNNING', 'FINISHED')),
    source_id   text    constraint enrolment_source_once unique,
    version     integer not null default 0,
    constraint enrolment_key primary key (batch_id, student_id),
    constraint enrolment_roll_number_once unique (batch_id, roll_number)
);
create index enrolment_by_student on enrolment (student_id, batch_id);

-- Who teaches a course; with the class where the source names one.
create table teaching (
    id         uuid    not null constraint teaching_key primary key,
    faculty_id uuid    not null constraint teaching_by_faculty references faculty,
    course_id  uuid    not null,
    batch_id   uuid,
    active     boolean not null default true,
    source_id  text    constraint teaching_source_once unique,
    constraint teaching_of_a_course foreign key (course_id) references course,
    constraint teaching_batch_of_course foreign key (batch_id, course_id) references batch (id, course_id) on update cascade,
    constraint teaching_once unique nulls not distinct (faculty_id, course_id, batch_id)
);
create index teaching_by_course on teaching (course_id);

create table gradebook (
    id         uuid    not null constraint gradebook_key primary key,
    student_id uuid    not null constraint gradebook_of_a_student references student,
    course_id  uuid    not null constraint gradebook_of_a_course references course,
    version    integer not null default 0,
    constraint gradebook_once unique (student_id, course_id)
);
create index gradebook_by_course on gradebook (course_id);

create table gradebook_entry (
    id           uuid          not null constraint gradebook_entry_key primary key,
    gradebook_id uuid          not null constraint gradebook_entry_in_a_gradebook references gradebook,
    assessment   text          not null constraint gradebook_entry_assessment_length check (length(assessment) between 1 and 200),
    weight       numeric(9, 3) not null constraint gradebook_entry_weight check (weight > 0),
    marks        numeric(9, 3),
    total_marks  numeric(9, 3) not null constraint gradebook_entry_total check (total_marks > 0),
    status       text          not null constraint gradebook_entry_status check (status in ('ENTERED', 'PENDING', 'EXCUSED', 'MISSING')),
    assessed_on  date,
    constraint gradebook_entry_marks check (marks between 0 and total_marks),
    constraint gradebook_entry_marks_entered check ((status = 'ENTERED') = (marks is not null)),
    constraint gradebook_entry_once unique (gradebook_id, assessment)
);
grant delete on gradebook_entry to ${app};

-- Percentage = 100 · Σ(weight · marks / total) / Σ weight over ENTERED and MISSING entries; a missing one counts 0.
-- Null where nothing counts yet.
create view gradebook_percentage as
select g.id as gradebook_id, g.student_id, g.course_id,
       (select 100 * sum(e.weight * coalesce(e.marks, 0) / e.total_marks) / sum(e.weight)
          from gradebook_entry e
         where e.gradebook_id = g.id and e.status in ('ENTERED', 'MISSING')) as percentage
  from gradebook g;

create table achievement (
    id          uuid    not null constraint achievement_key primary key,
    student_id  uuid    not null constraint achievement_of_a_student references student,
    type        text    not null constraint achievement_type_length check (length(type) between 1 and 60),
    title       text    not null constraint achievement_title_length check (length(title) between 1 and 200),
    achieved_on date,
    description text    not null default '' constraint achievement_description_length check (length(description) <= 2000),
    recorded_by uuid    constraint achievement_recorded_by references person,
    version     integer not null default 0,
    constraint achievement_once unique nulls not distinct (student_id, title, achieved_on)
);
grant delete on achievement to ${app};

create table skill_category (
    id   uuid not null constraint skill_category_key primary key,
    name text not null constraint skill_category_name_length check (length(name) between 1 and 100)
);
create unique index skill_category_name_once on skill_category (lower(name));

create table skill (
    id          uuid not null constraint skill_key primary key,
    category_id uuid not null constraint skill_in_a_category references skill_category,
    name        text not null constraint skill_name_length check (length(name) between 1 and 100)
);
create unique index skill_name_once on skill (category_id, lower(name));

create table student_skill (
    student_id uuid    not null constraint student_skill_of_a_student references student,
    skill_id   uuid    not null constraint student_skill_is_a_skill references skill,
    level      integer not null constraint student_skill_level check (level between 0 and 100),
    constraint student_skill_key primary key (student_id, skill_id)
);
grant delete on student_skill to ${app};
