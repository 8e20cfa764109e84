-- Next steps by who did them, for those that may still be taken back.
create index action_item_by_doer on action_item (done_by, done_at) where done_at is not null;
