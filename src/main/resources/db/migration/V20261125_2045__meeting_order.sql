-- Lists of meetings fall by start and then by id: an index that rises by both is walked backwards for them, and
-- forwards for the agenda. The ones before rose by id where they fell by start, so that each page was sorted again.
create index meeting_in_order on meeting (starts_at, id) where voided_at is null;
create index meeting_in_order_of_status on meeting (status, starts_at, id) where voided_at is null;
create index meeting_in_order_of_host on meeting (host_id, starts_at, id);
drop index meeting_by_start;
drop index meeting_by_status;
drop index meeting_by_host;
