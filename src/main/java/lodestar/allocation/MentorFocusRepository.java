package lodestar.allocation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a mentor can help with: rows of their own beside the mentor.
@Repository
class MentorFocusRepository {

    private final JdbcClient database;

    MentorFocusRepository(JdbcClient database) {
        this.database = database;
    }

    /// Makes a mentor of a student who never was one, with as many places as the program gives, and
    /// notes what they can help with; false where they are known already, and only that is noted.
    /// Two first approvals at once meet here.
    boolean welcome(StudentId mentor, Collection<FocusAreaId> areas, PersonId by, Instant at) {
        return database.sql(
                        """
                        with made as (
                            insert into mentor (id, capacity, languages, since, changed_by, changed_at, version,
                                                name, number, sort_name, batches, focus_areas)
                            select s.id, g.mentor_capacity, s.spoken_languages, t.at, ?, t.at, 1,
                                   trim(p.given_name || ' ' || p.family_name), s.number, p.sort_name, mentor_batches(s.id),
                                   (select coalesce(string_agg(f.name, chr(31) order by f.position, f.name), '')
                                      from focus_area f where f.id = any(t.areas))
                              from student s
                              join person p on p.id = s.id
                             cross join program g
                             cross join (select cast(? as timestamptz) as at, cast(? as uuid[]) as areas) t
                             where s.id = ?
                                on conflict (id) do nothing
                            returning id
                        ), noted as (
                            insert into mentor_focus (mentor_id, focus_area_id)
                            select ?, unnest(cast(? as uuid[]))
                                on conflict do nothing
                        )
                        select exists (select from made)
                        """)
                .params(
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        uuids(areas),
                        mentor.value(),
                        mentor.value(),
                        uuids(areas))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void extend(StudentId mentor, Collection<FocusAreaId> areas) {
        database.sql(
                        """
                        insert into mentor_focus (mentor_id, focus_area_id)
                        select :mentor, area from unnest(:areas) as area
                            on conflict do nothing
                        """)
                .param("mentor", mentor.value())
                .param("areas", uuids(areas))
                .update();
    }

    void replace(StudentId mentor, Collection<FocusAreaId> areas) {
        database.sql(
                        "delete from mentor_focus where mentor_id = :mentor and focus_area_id <> all (:areas)")
                .param("mentor", mentor.value())
                .param("areas", uuids(areas))
                .update();
        extend(mentor, areas);
    }

    private static UUID[] uuids(Collection<FocusAreaId> areas) {
        return areas.stream().map(FocusAreaId::value).toArray(UUID[]::new);
    }
}
