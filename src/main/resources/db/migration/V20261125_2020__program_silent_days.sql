-- After how many days without a meeting held or a follow-up completed a mentorship counts as silent.
alter table program
    add column silent_days integer not null default 21 constraint program_silent_days check (silent_days between 7 and 180);
