-- A notice and its mail are the rows that acts write most. The same rule as before without a repetition that is counted,
-- for which a pattern needs a state for each letter: a tenth of the time.
alter table notice drop constraint notice_news,
    add constraint notice_news check (news ~ '^[A-Z_]+$' and length(news) between 3 and 40);
alter table notice_mail drop constraint notice_mail_news,
    add constraint notice_mail_news check (news ~ '^[A-Z_]+$' and length(news) between 3 and 40);

-- By its subject a notice is only sought where a meeting was missed.
drop index notice_by_subject;
create index notice_by_missed_meeting on notice (subject_id) where news in ('MISSED_BY_YOU', 'MISSED_BY_MENTEE');

-- By age old ones are sought at night: notices lie in the order of their times, and of mails only those that have ended
-- are old.
drop index notice_by_age;
create index notice_by_age on notice using brin (at) with (pages_per_range = 32);
drop index notice_mail_by_age;
create index notice_mail_by_age on notice_mail (ended_at) where ended_at is not null;
