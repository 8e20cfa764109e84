package lodestar.meeting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What lists for people leave out of a meeting, for many that a reader has been shown.
@Component
public class MeetingDetails {

    private final JdbcClient database;

    MeetingDetails(JdbcClient database) {
        this.database = database;
    }

    /// @param original the meeting that it was rescheduled from
    /// @param mentees who are invited
    public record Detail(
            @Nullable String link,
            @Nullable String place,
            String zone,
            String description,
            @Nullable MeetingId original,
            int version,
            List<StudentId> mentees) {}

    public Map<MeetingId, Detail> of(Collection<MeetingId> meetings) {
        var found = new HashMap<MeetingId, Detail>();
        database.sql(
                        """
                        select m.id, m.link, m.place, m.zone, m.description, m.original_id, m.version,
                               array(select a.student_id from meeting_attendee a
                                      where a.meeting_id = m.id and a.part = 'MENTEE' order by 1)
                          from meeting m
                         where m.id = any(:ids)
                        """)
                .param("ids", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query(row -> {
                    UUID original = row.getObject(6, UUID.class);
                    found.put(
                            new MeetingId(row.getObject(1, UUID.class)),
                            new Detail(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    original == null ? null : new MeetingId(original),
                                    row.getInt(7),
                                    Arrays.stream((UUID[]) row.getArray(8).getArray())
                                            .map(StudentId::new)
                                            .toList()));
                });
        return found;
    }
}
