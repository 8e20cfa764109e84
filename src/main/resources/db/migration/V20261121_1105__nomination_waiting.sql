-- The decisions that wait, the oldest first, for the desk of those who decide.
create index nomination_waiting on nomination (submitted_at, number) where status = 'PENDING' and voided_at is null;
