-- When mentor and mentee were last in contact: a meeting held, a follow-up completed. Kept beside the pair, so that
-- finding the silent ones does not read every meeting. contact_before lets an undo within its few minutes take it back.
alter table mentorship
    add column contact_at     timestamptz,
    add column contact_before timestamptz;
create index mentorship_by_silence on mentorship (greatest(started_at, contact_at), id) where ended_at is null;
