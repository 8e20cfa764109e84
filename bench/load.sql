-- # ground
-- An institution as Lodestar would hold it after some years, made by the owner's role under every constraint.
-- bench.batches says how many batches of 500 students; everything else follows from it.
-- Ids are made of a number and a kind, so that the driver knows them too. They rise by milliseconds and end at random,
-- as those of the application do: indexes of ranges sort ids by their first half.
create function pg_temp.id(kind integer, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1717986918400 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000'
            || lpad(to_hex((n * 2654435761) % 281474976710656), 12, '0'))::uuid $$;
create function pg_temp.batches() returns integer language sql stable as $$
    select current_setting('bench.batches')::integer $$;
create function pg_temp.zone(batch bigint) returns text language sql immutable as $$
    select (array['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/New_York'])[1 + batch % 4] $$;
create temporary table given (at serial, name text);
insert into given (name) select unnest(string_to_array('Aarav Abebe Adaeze Aditi Agnieszka Ahmed Aiko Ainhoa Aisha Alejandro Alexandra Alice Amara Amélie Ana Anders Andrea Anh Anita Anjali Antônio Arjun Astrid Ayşe Beatriz Björn Bogdan Carlos Carmen Chiara Chidi Chloé Claire Dai Daniel Daria Davit Deepa Diego Dmitri Eilidh Elena Eleni Elif Emeka Emma Erik Esra Esther Étienne Fatima Felix Fernanda Filip Francesca Gabriel Giorgi Giulia Grace Grzegorz Gustavo Hana Hannah Haruto Hassan Helena Hiroshi Hugo Ibrahim Ifeoma Ines Ingrid Irina Isabel Ivan Jamal James Jan Jasmine Javier Jens Jing João Johanna Jonas José Joyce Juan Julia Kamala Karim Karin Kavya Kenji Khadija Klara Kofi Kwame Lakshmi Lars Laszlo Layla Leila Lena Leonardo Liam Lina Linnea Lucía Luis Lwazi Magdalena Maja Mahmoud Manuel Marco Margarita Maria Marta Mateo Maya Mei Meera Mehmet Mia Miguel Mikhail Milan Mina Mohammed Moses Nadia Naomi Natalia Nguyen Nikhil Nikos Nina Noah Noor Olga Oliver Olivia Omar Oskar Paolo Patrick Paula Pedro Petra Piotr Pooja Priya Rachel Rafael Rahul Ramesh Rania Raquel Ravi Renata Ricardo Rina Robert Rohan Rosa Ruth Said Sakura Salma Samir Samuel Sanjay Sara Sergei Shanti Sofia Stefan Sunita Susanna Sven Tadeusz Takumi Tamara Tariq Tatiana Thandiwe Thomas Tomás Tuan Uma Valeria Vikram Viktor Wanjiru Wei Xin Yara Yasmin Yuki Yusuf Zainab Zara Zofia Zuzana', ' '));
create temporary table family (at serial, name text);
insert into family (name) select unnest(string_to_array('Abdi Achieng Adeyemi Agarwal Aguilar Ahmadi Akhtar Alvarez Andersson Antonescu Aoki Arslan Asante Aydın Bakker Banerjee Barbosa Bauer Becker Bello Bergström Bianchi Bose Brown Campbell Cardoso Castillo Chakraborty Chang Chaudhary Chen Chowdhury Cohen Costa Cruz Dang Das Delgado Demir Desai Díaz Dlamini Dubois Eriksen Fernandes Fernández Ferrari Fischer Flores Fofana Fontana Fujita Gandhi García Ghosh Goldberg Gómez González Gupta Gutiérrez Haddad Hakimi Hansen Hashimoto Hassan Hernández Hoang Hoffmann Horvat Huang Hussain Ibrahim Ito Ivanov Iyer Jackson Jain Jensen Jiménez Johansson Joshi Kamau Kapoor Kaur Kaya Keller Khan Kim Kipchoge Koch Kovács Kowalski Krishnan Kumar Lambert Larsen Laurent Lee Lehmann Lindqvist Lombardi López Lund MacDonald Malik Marino Marković Martin Martínez Mbeki Mehta Mendoza Menon Meyer Mishra Mohamed Molina Moreau Moreno Moretti Mukherjee Müller Mwangi Nair Nakamura Navarro Ncube Ndiaye Nguyen Nielsen Nkosi Novak Nowak Obi Ochieng Oduya Okafor Okonkwo Oliveira Olsen Ortega Osman Otieno Owusu Öztürk Papadopoulos Park Patel Pereira Pérez Petrov Pham Phiri Pillai Popescu Qureshi Rahman Ramírez Ramos Rao Reddy Reyes Ricci Rivera Rodríguez Romano Rossi Ruiz Saito Salazar Sánchez Santos Sato Schmidt Schneider Sharma Silva Singh Skov Smith Sokolov Suárez Suzuki Takahashi Tanaka Taylor Tesfaye Thapa Torres Traoré Tshabalala Türk Usman Vargas Vasquez Virtanen Wagner Walker Wang Weber Williams Wójcik Wong Yamamoto Yıldız Yilmaz Zhang Zhao Zimmermann Zulu', ' '));
-- # people
insert into person (id, given_name, family_name, email, language, zone, created_at)
select pg_temp.id(1, n), g.name, f.name, 'student' || n || '@bench.example', 'en', pg_temp.zone(n / 500), now() - interval '400 days'
  from generate_series(0, pg_temp.batches() * 500 - 1) n
  join given g on g.at = 1 + (n::bigint * 7919 + n / 500) % (select count(*) from given)
  join family f on f.at = 1 + (n::bigint * 104729 + n / 211) % (select count(*) from family)
 order by n;
insert into person (id, given_name, family_name, email, language, zone, created_at)
select pg_temp.id(2, n), g.name, f.name, 'faculty' || n || '@bench.example', 'en', pg_temp.zone(n / 5), now() - interval '400 days'
  from generate_series(0, pg_temp.batches() * 5 - 1) n
  join given g on g.at = 1 + (n * 31) % (select count(*) from given)
  join family f on f.at = 1 + (n * 17) % (select count(*) from family)
 order by n;
insert into person (id, given_name, family_name, email, language, zone, roles, created_at)
select pg_temp.id(3, n), 'Coordinator', n::text, 'staff' || n || '@bench.example', 'en', 'UTC', array['COORDINATOR'], now() - interval '400 days'
  from generate_series(0, 63) n
union all
select pg_temp.id(4, n), 'Admin', n::text, 'admin' || n || '@bench.example', 'en', 'UTC', array['ADMIN'], now() - interval '400 days'
  from generate_series(0, 31) n;
insert into student (id, number, birth_date, spoken_languages)
select pg_temp.id(1, n), 'S' || lpad(n::text, 6, '0'), date '2004-01-01' + (n % 1500)::integer, array['en']
  from generate_series(0, pg_temp.batches() * 500 - 1) n order by n;
insert into faculty (id, number)
select pg_temp.id(2, n), 'F' || lpad(n::text, 4, '0') from generate_series(0, pg_temp.batches() * 5 - 1) n order by n;
-- # courses, batches, enrolments
insert into course (id, code, name)
select pg_temp.id(5, n), 'C' || lpad(n::text, 3, '0'), 'Course of study ' || n
  from generate_series(0, (pg_temp.batches() - 1) / 5) n;
insert into batch (id, code, name, course_id, starts_on, ends_on)
select pg_temp.id(6, n), 'B' || lpad(n::text, 4, '0'), 'Batch ' || n, pg_temp.id(5, n / 5), current_date - 360, current_date + 360
  from generate_series(0, pg_temp.batches() - 1) n;
insert into enrolment (batch_id, student_id, roll_number)
select pg_temp.id(6, n / 500), pg_temp.id(1, n), (n % 500)::text
  from generate_series(0, pg_temp.batches() * 500 - 1) n order by n;
insert into teaching (id, faculty_id, course_id)
select pg_temp.id(7, n), pg_temp.id(2, n), pg_temp.id(5, n / 25) from generate_series(0, pg_temp.batches() * 5 - 1) n;
-- # gradebooks
insert into gradebook (id, student_id, course_id)
select pg_temp.id(8, n), pg_temp.id(1, n), pg_temp.id(5, n / 2500)
  from generate_series(0, pg_temp.batches() * 500 - 1) n order by n;
insert into gradebook_entry (id, gradebook_id, assessment, weight, marks, total_marks, status, assessed_on)
select pg_temp.id(9, n * 6 + e), pg_temp.id(8, n), (array['Quiz 1', 'Quiz 2', 'Essay', 'Midterm', 'Laboratory', 'Final'])[e + 1],
       1 + e % 3, case when e < 5 then 40 + (n * 31 + e * 17) % 61 end, 100, case when e < 5 then 'ENTERED' else 'PENDING' end,
       current_date - 300 + (e * 50)::integer
  from generate_series(0, pg_temp.batches() * 500 - 1) n, generate_series(0, 5) e order by n, e;
-- # achievements and skills
insert into achievement (id, student_id, type, title, achieved_on, recorded_by)
select pg_temp.id(10, n), pg_temp.id(1, n), 'Award', 'Second place in the regional contest', current_date - (n % 300)::integer, pg_temp.id(3, 0)
  from generate_series(0, pg_temp.batches() * 500 - 1) n order by n;
insert into skill_category (id, name) select pg_temp.id(11, n), 'Field ' || n from generate_series(0, 4) n;
insert into skill (id, category_id, name) select pg_temp.id(12, n), pg_temp.id(11, n % 5), 'Skill ' || n from generate_series(0, 29) n;
insert into student_skill (student_id, skill_id, level)
select pg_temp.id(1, n), pg_temp.id(12, (n + k * 7) % 30), 20 + (n * 13 + k * 29) % 81
  from generate_series(0, pg_temp.batches() * 500 - 1) n, generate_series(0, 2) k order by n, k;
analyze;
-- # nominations
-- 200 a batch, of the first 200 students: 80 approved, 60 pending, 30 rejected, 10 each revoked, withdrawn and draft.
create temporary table nominated as
select b * 200 + k as n, b, k, pg_temp.id(1, b * 500 + k) as candidate, pg_temp.id(2, b * 5 + k % 5) as faculty,
       case when k < 80 then 'APPROVED' when k < 140 then 'PENDING' when k < 170 then 'REJECTED'
            when k < 180 then 'REVOKED' when k < 190 then 'WITHDRAWN' else 'DRAFT' end as status,
       now() - interval '320 days' + (b * 200 + k) * interval '1 minute' as at
  from generate_series(0, pg_temp.batches() - 1) b, generate_series(0, 199) k;
analyze nominated;
insert into nomination (id, faculty_id, course_id, batch_id, candidate_id, reason, status, rejection_reason, revocation_reason,
                        created_by, created_at, submitted_at, decided_by, decided_at, decided_percentage, decided_record)
select pg_temp.id(13, n), faculty, pg_temp.id(5, b / 5), pg_temp.id(6, b), candidate,
       'Explains well, listens, and has led the study group of this batch since the first term.', status,
       case status when 'REJECTED' then 'Please nominate again after the next examination.' end,
       case status when 'REVOKED' then 'Has left the program at the student''s own wish.' end,
       faculty, at, case when status not in ('DRAFT', 'WITHDRAWN') then at + interval '1 hour' end,
       case when status in ('APPROVED', 'REJECTED', 'REVOKED') then pg_temp.id(3, n % 64) end,
       case when status in ('APPROVED', 'REJECTED', 'REVOKED') then at + interval '1 day' end,
       (record ->> 'percentage')::numeric, record
  from (select *, case when status in ('APPROVED', 'REJECTED', 'REVOKED')
                       then candidate_record(candidate, pg_temp.id(5, b / 5)) end as record from nominated) one
 order by n;
insert into nomination_focus (nomination_id, focus_area_id)
select pg_temp.id(13, n), a.id from nominated, focus_area a where (a.position + n) % 2 = 0 order by n;
insert into nomination_step (nomination_id, act, by_person, at)
select pg_temp.id(13, n), 'CREATED', faculty, at from nominated
union all select pg_temp.id(13, n), 'SUBMITTED', faculty, at + interval '1 hour' from nominated where status not in ('DRAFT', 'WITHDRAWN')
union all select pg_temp.id(13, n), 'APPROVED', pg_temp.id(3, n % 64), at + interval '1 day' from nominated where status in ('APPROVED', 'REVOKED')
union all select pg_temp.id(13, n), 'REJECTED', pg_temp.id(3, n % 64), at + interval '1 day' from nominated where status = 'REJECTED'
union all select pg_temp.id(13, n), 'WITHDRAWN', faculty, at + interval '1 day' from nominated where status = 'WITHDRAWN'
union all select pg_temp.id(13, n), 'REVOKED', pg_temp.id(3, n % 64), at + interval '2 days' from nominated where status = 'REVOKED';
analyze;
-- # mentors and allocations
-- Mentors are students 0 to 79 of a batch; the first two have ten mentees, the others five, from student 80 on.
create temporary table pair as
select b, m, b * 80 + m as mentor, case when m < 2 then 80 + m * 10 + i else 100 + (m - 2) * 5 + i end as mentee, i
  from generate_series(0, pg_temp.batches() - 1) b, generate_series(0, 79) m,
       lateral generate_series(0, case when m < 2 then 9 else 4 end) i;
analyze pair;
insert into nomination_mentee (nomination_id, batch_id, candidate_id, student_id)
select pg_temp.id(13, b * 200 + m), pg_temp.id(6, b), pg_temp.id(1, b * 500 + m), pg_temp.id(1, b * 500 + mentee)
  from pair order by b, m, i;
insert into nomination_mentee (nomination_id, batch_id, candidate_id, student_id)
select pg_temp.id(13, n), pg_temp.id(6, b), candidate, pg_temp.id(1, b * 500 + 490 + (k + i) % 10)
  from nominated, generate_series(0, 2) i where k >= 80 order by n, i;
insert into mentor (id, capacity, used, since, ended_at)
select candidate, 12, case when k < 2 then 10 when k < 80 then 5 else 0 end, at + interval '1 day',
       case when status = 'REVOKED' then at + interval '2 days' end
  from nominated where status in ('APPROVED', 'REVOKED') order by n;
insert into mentor_focus (mentor_id, focus_area_id)
select candidate, a.id from nominated, focus_area a
 where status in ('APPROVED', 'REVOKED') and (a.position + n) % 2 = 0 order by n;
insert into allocation (id, mentor_id, nomination_id, supervisor_id, course_id, batch_id, starts_on, status, closure_reason, closed_by,
                        closed_at, created_by, created_at)
select pg_temp.id(14, n), candidate, pg_temp.id(13, n), faculty, pg_temp.id(5, b / 5), pg_temp.id(6, b), at::date + 1,
       case when status = 'REVOKED' then 'CLOSED' else 'ACTIVE' end, case when status = 'REVOKED' then 'The mentor has left.' end,
       case when status = 'REVOKED' then pg_temp.id(3, n % 64) end, case when status = 'REVOKED' then at + interval '2 days' end,
       pg_temp.id(3, n % 64), at + interval '1 day'
  from nominated where status in ('APPROVED', 'REVOKED') order by n;
insert into allocation_step (allocation_id, act, by_person, at)
select pg_temp.id(14, n), 'ALLOCATED', pg_temp.id(3, n % 64), at + interval '1 day'
  from nominated where status in ('APPROVED', 'REVOKED') order by n;
insert into mentorship (id, allocation_id, batch_id, mentor_id, mentee_id, started_at, contact_at)
select pg_temp.id(15, b * 500 + mentee), pg_temp.id(14, b * 200 + m), pg_temp.id(6, b), pg_temp.id(1, b * 500 + m),
       pg_temp.id(1, b * 500 + mentee), now() - interval '300 days', now() - (1 + (m + i) % 20) * interval '1 day'
  from pair order by b, mentee;
analyze;
-- # meetings
-- 25 a mentor, each on a day of its own: 21 past, of which the last was put off, and four to come.
create temporary table met as
select mentor * 25 + j as n, b, m, j, mentor, (current_date - 280 + j * 14 + m % 5 + case when j > 20 then 14 else 0 end)
       + time '09:00' + (m % 8) * interval '1 hour' as local, pg_temp.zone(b) as zone,
       case when j < 20 and j % 8 = 7 then 'CANCELLED' when j < 20 then 'DONE' when j = 20 then 'RESCHEDULED' else 'SCHEDULED' end as status
  from (select distinct b, m, mentor from pair) one, generate_series(0, 24) j;
analyze met;
update met set local = local - interval '10 days' where j = 20;
insert into meeting (id, mentees, host_id, name, mode, link, starts_local, zone, starts_at, ends_at, minutes, description, status, original_id,
                     chain_id, ended_by, ended_at, end_reason, created_by, created_at)
select pg_temp.id(16, n), case when j % 3 > 0 then 2 when m < 2 then 10 else 5 end, pg_temp.id(1, b * 500 + m), 'Talk ' || j || ' about ' || (array['study plans', 'the midterm', 'internships', 'writing', 'the project'])[1 + n % 5],
       'ONLINE', 'https://meet.example/' || n, local, zone, local at time zone zone, local at time zone zone + interval '45 minutes', 45,
       'What went well, what is next, and what stands in the way.', status,
       case when j = 21 then pg_temp.id(16, n - 1) end, pg_temp.id(16, case when j = 21 then n - 1 else n end),
       case when status <> 'SCHEDULED' then pg_temp.id(1, b * 500 + m) end,
       case when status <> 'SCHEDULED' then local at time zone zone + interval '1 hour' end,
       case when status in ('CANCELLED', 'RESCHEDULED') then 'An examination falls on that day.' else '' end,
       pg_temp.id(1, b * 500 + m), local at time zone zone - interval '20 days'
  from met order by local, n;
analyze meeting;
-- # attendees
insert into meeting_attendee (meeting_id, student_id, part, during, blocking, attendance, counted)
select g.id, who.id, who.part, g.during, g.blocking, case g.status when 'DONE' then 'ATTENDED' end, true
  from (select met.n, pg_temp.id(1, met.b * 500 + met.m) as id, 'MENTOR' as part from met
        union all
        select met.n, pg_temp.id(1, met.b * 500 + p.mentee), 'MENTEE'
          from met
          join pair p on p.mentor = met.mentor and (met.j % 3 = 0 or p.i < 2)) who
  join meeting g on g.id = pg_temp.id(16, who.n)
 order by who.n, who.id;
-- # follow-ups
-- Five a mentee: three completed about meetings held, one ready to be completed, one draft or missed.
create temporary table followed as
select (b * 410 + place) * 5 + f as n, b, m, mentor, mentee, f as i,
       (array['COMPLETED', 'COMPLETED', 'COMPLETED', 'SCHEDULED', case when mentee % 2 = 0 then 'DRAFT' else 'MISSED' end])[f + 1] as status
  from (select *, row_number() over (partition by b order by mentee) - 1 as place from pair) one, generate_series(0, 4) f;
analyze followed;
insert into followup (id, student_id, allocation_id, meeting_id, purpose, summary, meeting_date, status, author_id, created_at, changed_by,
                      changed_at, completed_at)
select pg_temp.id(17, n), pg_temp.id(1, b * 500 + mentee), pg_temp.id(14, b * 200 + m), case when i < 3 then pg_temp.id(16, mentor * 25 + i * 3) end,
       'How the term goes and what helps.',
       case when i < 4 then repeat('We spoke about the last weeks. Reading goes well, **writing** needs a plan: two pages a week, shown on Fridays. ', 5)
            else '' end,
       current_date - 270 + i * 42 + case when i = 3 then 142 - mentee % 5 else 0 end, status, pg_temp.id(1, b * 500 + m),
       now() - interval '270 days' + i * interval '42 days', pg_temp.id(1, b * 500 + m), now() - interval '270 days' + i * interval '42 days',
       case when i < 3 then now() - interval '269 days' + i * interval '42 days' end
  from followed order by i, n;
insert into action_item (id, followup_id, position, words, owner_id, due_on, done_at, done_by)
select pg_temp.id(18, n), pg_temp.id(17, n), 1, 'Write two pages and show them on Friday.', pg_temp.id(1, b * 500 + mentee),
       current_date - 250 + i * 42, case when i < 2 then now() - interval '200 days' end,
       case when i < 2 then pg_temp.id(1, b * 500 + m) end
  from followed where i < 3 order by n;
-- # journal
insert into journal (at, actor_id, action, subject, subject_id, student_id, outcome, request_id)
select now() - interval '270 days' + n * interval '1 minute', pg_temp.id(1, b * 500 + m), 'followup.saved', 'followup', pg_temp.id(17, n),
       pg_temp.id(1, b * 500 + mentee), 'DONE', 'bench'
  from followed order by n;
-- # sessions and accounts
-- The token of a session is a secret of this run, the kind of its person, and the person's number.
insert into session (token_hash, person_id, created_at, last_seen_at, device, address)
select sha256(convert_to(current_setting('bench.secret') || '-' || kind || '-' || n, 'UTF8')), pg_temp.id(kind, n), now(), now(), 'bench', '127.0.0.1'
  from (select 1 as kind, b * 500 + k as n from generate_series(0, pg_temp.batches() - 1) b, unnest(array[0, 1, 2, 80, 100]) k
        union all select 2, n from generate_series(0, least(63, pg_temp.batches() * 5 - 1)) n
        union all select 3, n from generate_series(0, 63) n
        union all select 4, n from generate_series(0, 31) n) one;
insert into account (person_id, password_hash, password_changed_at)
select pg_temp.id(3, n), current_setting('bench.hash'), now() from generate_series(0, 63) n;
