-- To fold the name of each batch was most of what a search for batches cost.
alter table batch add column search text generated always as (fold(name)) stored;
