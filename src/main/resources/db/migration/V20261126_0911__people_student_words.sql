-- What the list of students shows of the person stands beside the student as a copy, and is sought there: the list
-- and its search read one table. The database keeps the copies, whoever writes a name.
alter table student add column given_name text;
alter table student add column family_name text;
alter table student add column email text;
alter table student add column sort_name text;
alter table student add column search text;

-- An import writes what stands beside every student. With room for a second version on each page, none of the
-- indexes is touched by that, and it takes a tenth of the time.
alter table student set (fillfactor = 45);

update student s
   set given_name = p.given_name, family_name = p.family_name, email = p.email, sort_name = p.sort_name, search = p.search
  from person p
 where p.id = s.id;

create function student_takes_words() returns trigger language plpgsql as $$
begin
    select p.given_name, p.family_name, p.email, p.sort_name, p.search
      into new.given_name, new.family_name, new.email, new.sort_name, new.search
      from person p
     where p.id = new.id;
    return new;
end $$;
create trigger student_takes_words before insert on student
    for each row when (new.sort_name is null) execute function student_takes_words();

-- Many may be renamed at once. They are compared with the copy, not with what they were: a plan that was made for
-- one row must do for fifty thousand.
create function student_follows_person() returns trigger language plpgsql as $$
begin
    update student s
       set given_name = p.given_name, family_name = p.family_name, email = p.email, sort_name = p.sort_name,
           search = p.search
      from renamed p
     where s.id = p.id
       and (s.given_name, s.family_name, s.email) is distinct from (p.given_name, p.family_name, p.email);
    return null;
end $$;
create trigger student_follows_person after update on person
    referencing new table as renamed for each statement execute function student_follows_person();

-- Holds what is sought too, so that words that many have are found on the way through the list.
create index student_by_name on student (sort_name, id) include (active, search);
create index student_by_search on student using gin (search gin_trgm_ops);
