-- The journal is read by time, the latest first; rows of one moment by their number.
create index journal_in_time on journal (at desc, seq desc);
create index journal_by_actor_in_time on journal (actor_id, at desc, seq desc);
create index journal_by_student_in_time on journal (student_id, at desc, seq desc) where student_id is not null;
create index journal_by_subject_in_time on journal (subject_id, at desc, seq desc) where subject_id is not null;
create index journal_not_done_in_time on journal (at desc, seq desc) where outcome <> 'DONE';
drop index journal_by_time;
drop index journal_by_actor;
drop index journal_by_student;
drop index journal_by_subject;
drop index journal_not_done;
