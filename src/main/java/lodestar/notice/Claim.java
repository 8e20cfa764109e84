package lodestar.notice;

/// What somebody must still be, when a mail is about to be sent, to be told what it tells: one
/// condition in SQL each, about the mail `m` and its person and subject.
enum Claim {
    IS_KNOWN("true"),
    IS_OUTSIDE(
            """
            not exists (select from account a where a.person_id = m.person_id and a.password_hash is not null)
            """),
    REVIEWS(
            """
            exists (select from person p where p.id = m.person_id and p.roles && array['ADMIN', 'COORDINATOR'])
            and (m.subject_id is null
                 or exists (select from nomination n where n.id = m.subject_id and n.status = 'PENDING' and n.voided_at is null))
            """),
    NOMINATED(
            """
            exists (select from faculty f join nomination n on n.faculty_id = f.id
                     where f.id = m.person_id and f.active and n.voided_at is null
                       and (m.subject_id is null or n.id = m.subject_id))
            """),
    IS_MENTOR("exists (select from mentor r where r.id = m.person_id and r.ended_at is null)"),
    BELONGS(
            """
            exists (select from allocation a
                     where (m.subject_id is null or a.id = m.subject_id) and a.status <> 'CLOSED' and a.voided_at is null
                       and (m.person_id in (a.mentor_id, a.supervisor_id)
                            or exists (select from mentorship s
                                        where s.allocation_id = a.id and s.mentee_id = m.person_id and s.ended_at is null)))
            """),
    BELONGED(
            """
            exists (select from allocation a
                     where (m.subject_id is null or a.id = m.subject_id)
                       and (m.person_id in (a.mentor_id, a.supervisor_id)
                            or exists (select from mentorship s where s.allocation_id = a.id and s.mentee_id = m.person_id)))
            """),
    ATTENDS(
            """
            exists (select from meeting_attendee e join meeting t on t.id = e.meeting_id
                     where t.id = m.subject_id and e.student_id = m.person_id and t.blocking and t.starts_at = m.happens_at)
            """),
    ATTENDED(
            """
            exists (select from meeting_attendee e where e.meeting_id = m.subject_id and e.student_id = m.person_id)
            """),
    MISSED(
            """
            exists (select from meeting t
                      join meeting_attendee e on e.meeting_id = t.id and e.attendance = 'NO_SHOW'
                      join mentorship s on s.mentor_id = t.host_id and s.mentee_id = e.student_id and s.ended_at is null
                     where t.id = m.subject_id and t.status = 'DONE' and t.voided_at is null
                       and m.person_id in (t.host_id, e.student_id))
            """),
    WRITES(
            """
            exists (select from followup f
                     where (m.subject_id is null or f.id = m.subject_id) and f.author_id = m.person_id
                       and f.status = 'SCHEDULED' and f.voided_at is null
                       and (exists (select from person p where p.id = m.person_id and p.roles && array['ADMIN', 'COORDINATOR'])
                            or exists (select from allocation a where a.id = f.allocation_id and a.supervisor_id = m.person_id)
                            or exists (select from mentorship s
                                        where s.allocation_id = f.allocation_id and s.mentee_id = f.student_id
                                          and s.mentor_id = m.person_id and s.ended_at is null)))
            """),
    PROMISED(
            """
            exists (select from action_item i join followup f on f.id = i.followup_id
                     where (m.subject_id is null or f.id = m.subject_id) and i.owner_id = m.person_id and i.done_at is null
                       and f.voided_at is null and f.status = 'COMPLETED'
                       and exists (select from mentorship s
                                    where s.mentee_id = f.student_id and m.person_id in (s.mentee_id, s.mentor_id)
                                      and s.ended_at is null))
            """),
    OVERSEES(
            """
            exists (select from person p where p.id = m.person_id and p.roles && array['ADMIN', 'COORDINATOR'])
            or exists (select from allocation a
                        where a.supervisor_id = m.person_id and a.status = 'ACTIVE'
                          and (m.subject_id is null or a.id = m.subject_id))
            """);

    private final String condition;

    Claim(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
