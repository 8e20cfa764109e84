-- What mentees may do with a meeting by themselves: until how many hours before it, and how often it is moved.
alter table program
    add column cancel_hours integer not null default 12 constraint program_cancel_hours check (cancel_hours between 0 and 336),
    add column most_moves integer not null default 3 constraint program_most_moves check (most_moves between 0 and 20);
