-- Nominations of one state by the time since which they are so: what waits longest stands first.
create index nomination_by_status_and_time on nomination (status, coalesce(decided_at, submitted_at, created_at), number)
    where voided_at is null;
