package lodestar.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.Where;

/// Who belongs to a meeting, in SQL over `meeting m`. A mentor does while one of its mentees still
/// is theirs; a mentee while they attend it; a supervisor of a mentorship between the two; staff to
/// all.
final class Relations {

    /// Whether the host of `m` still is the mentor of somebody in it; of an empty meeting, of
    /// anybody.
    private static final String HOST_IS_MENTOR =
            """
            (exists (select from meeting_attendee o
                       join mentorship s on s.mentor_id = m.host_id and s.mentee_id = o.student_id and s.ended_at is null
                      where o.meeting_id = m.id and o.part = 'MENTEE')
             or not exists (select from meeting_attendee o where o.meeting_id = m.id and o.part = 'MENTEE')
                and exists (select from allocation a where a.mentor_id = m.host_id and a.status <> 'CLOSED'))
            """;

    private static final String SUPERVISED_BY_ME =
            """
            exists (select from meeting_attendee o
                      join mentorship s on s.mentor_id = m.host_id and s.mentee_id = o.student_id
                      join allocation a on a.id = s.allocation_id
                     where o.meeting_id = m.id and o.part = 'MENTEE' and a.supervisor_id = :me)
            """;

    private static final String OF_THE_MEETING =
            """
            case when %s then m.host_id end,
            array(select o.student_id from meeting_attendee o where o.meeting_id = m.id and o.part = 'MENTEE'),
            """
                    .formatted(HOST_IS_MENTOR);

    private static final String SUPERVISES = "case when " + SUPERVISED_BY_ME + " then :me end";
    private static final String NOBODY = "null::uuid";

    private static final String OF_STUDENT =
            """
            select mine.meeting_id from meeting_attendee mine
              join meeting m on m.id = mine.meeting_id
             where mine.student_id = :me and (mine.part = 'MENTEE' or %s)
            """
                    .formatted(HOST_IS_MENTOR);

    private static final String OF_FACULTY =
            """
            select o.meeting_id from allocation a
              join mentorship s on s.allocation_id = a.id
              join meeting_attendee o on o.student_id = s.mentee_id and o.part = 'MENTEE'
              join meeting held on held.id = o.meeting_id and held.host_id = s.mentor_id
             where a.supervisor_id = :me
            """;

    private Relations() {}

    /// Three columns, as far as they concern the actor: the host while a mentor and the mentees,
    /// for a student; whether the actor supervises, for faculty.
    static String columns(Actor by) {
        return by.has(Role.STUDENT)
                ? OF_THE_MEETING + (by.has(Role.FACULTY) ? SUPERVISES : NOBODY)
                : "null::uuid, '{}'::uuid[], " + (by.has(Role.FACULTY) ? SUPERVISES : NOBODY);
    }

    /// The subject in three columns of a row, from `first` on.
    static Subject subject(ResultSet row, int first) throws SQLException {
        var mentor = row.getObject(first, UUID.class);
        var supervisor = row.getObject(first + 2, UUID.class);
        Set<StudentId> mentees = new HashSet<>();
        for (UUID id : (UUID[]) row.getArray(first + 1).getArray()) {
            mentees.add(new StudentId(id));
        }
        return Subject.mentorship(
                mentor == null ? null : new StudentId(mentor),
                mentees,
                supervisor == null ? null : new FacultyId(supervisor));
    }

    /// Limits a list over `meeting m` to what the actor may read.
    static Where scope(Where where, Actor by) {
        if (by.isStaff()) {
            return where;
        }
        List<String> ways = new ArrayList<>();
        if (by.has(Role.STUDENT)) {
            ways.add(OF_STUDENT);
        }
        if (by.has(Role.FACULTY)) {
            ways.add(OF_FACULTY);
        }
        return ways.isEmpty()
                ? where.and("false")
                : where.and("m.id in (" + String.join(" union all ", ways) + ")", "me", by.id());
    }
}
