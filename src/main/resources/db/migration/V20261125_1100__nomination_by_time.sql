-- Nominations by the time since which they are so.
create index nomination_by_time on nomination (coalesce(decided_at, submitted_at, created_at), number) where voided_at is null;
