-- Allocations by their first day.
create index allocation_by_start on allocation (starts_on, number) where voided_at is null;
