-- Work that comes again by itself. The columns are those that the scheduler's library asks for.
create table job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint job_key primary key (task_name, task_instance)
);
create index job_due on job (execution_time);
create index job_silent on job (last_heartbeat);
grant delete on job to ${app};
