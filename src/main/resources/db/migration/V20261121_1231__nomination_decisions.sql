-- An edit is a step of its own, so that whoever edits at the same time can be told who was first.
alter table nomination_step drop constraint nomination_step_act;
alter table nomination_step add constraint nomination_step_act check (act in ('CREATED', 'EDITED', 'SUBMITTED', 'RESUBMITTED', 'APPROVED',
    'REJECTED', 'WITHDRAWN', 'REVOKED', 'VOIDED', 'RESTORED'));

-- What speaks for a student in a course, as the review page shows it: read while a nomination is open, kept when it is decided.
create function candidate_record(candidate uuid, of_course uuid) returns jsonb
    language sql stable parallel safe
    return jsonb_build_object(
        'percentage', (select g.percentage from gradebook_percentage g where g.student_id = candidate and g.course_id = of_course),
        'marks', (select coalesce(jsonb_agg(jsonb_build_object(
                             'assessment', e.assessment, 'weight', e.weight, 'marks', e.marks, 'total', e.total_marks, 'status', e.status)
                         order by e.assessed_on desc nulls last, e.assessment), '[]')
                    from gradebook g
                    join gradebook_entry e on e.gradebook_id = g.id
                   where g.student_id = candidate and g.course_id = of_course),
        'achievements', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'type', a.type, 'title', a.title, 'achievedOn', a.achieved_on)
                                order by a.achieved_on desc nulls last, a.title), '[]')
                           from achievement a
                          where a.student_id = candidate),
        'skills', (select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'category', c.name, 'level', s.level)
                          order by s.level desc, k.name), '[]')
                     from student_skill s
                     join skill k on k.id = s.skill_id
                     join skill_category c on c.id = k.category_id
                    where s.student_id = candidate));

-- The application may delete no nomination but a draft that was never submitted, and that only this way.
create function discard_nomination_draft(draft uuid) returns boolean
    language plpgsql security definer set search_path from current
as $$
begin
    delete from nomination where id = draft and status = 'DRAFT' and submitted_at is null and voided_at is null;
    return found;
end
$$;
revoke execute on function discard_nomination_draft(uuid) from public;
grant execute on function discard_nomination_draft(uuid) to ${app};

-- Lists show what waits for a decision first, also those of one faculty member, course or batch.
drop index nomination_by_faculty;
drop index nomination_by_batch;
drop index nomination_by_course;
create index nomination_by_faculty on nomination (faculty_id, (status = 'PENDING') desc, number desc) where voided_at is null;
create index nomination_by_batch on nomination (batch_id, (status = 'PENDING') desc, number desc) where voided_at is null;
create index nomination_by_course on nomination (course_id, (status = 'PENDING') desc, number desc) where voided_at is null;
