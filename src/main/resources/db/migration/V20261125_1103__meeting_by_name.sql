-- Meetings by name.
create index meeting_in_order_of_name on meeting (fold(name), number) where voided_at is null;
