-- Open next steps by their day, for those that fall due.
create index action_item_open_by_day on action_item (due_on) where done_at is null;
