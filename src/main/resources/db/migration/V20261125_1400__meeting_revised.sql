-- When something last happened to a meeting that dates no column of its own: somebody left, it was undone, restored or realigned.
alter table meeting add column revised_at timestamptz;
