package lodestar.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import lodestar.academics.BatchId;
import lodestar.people.Role;
import org.jspecify.annotations.Nullable;

/// Whom of all without a password one means to invite.
///
/// @param role null for any
/// @param batch only students who are in it; null for all
/// @param again also those who were invited within the last days, whose links may still work
public record Circle(@Nullable Role role, @Nullable BatchId batch, boolean again) {

    /// As long as a link works.
    public static final Duration REST = Duration.ofDays(7);

    private static final String WITHOUT_PASSWORD =
            """
              from person p
              left join account a on a.person_id = p.id
              left join student s on s.id = p.id
              left join faculty f on f.id = p.id
              left join invitation i on i.person_id = p.id
             where p.active and p.email is not null and a.password_hash is null
               and (p.roles <> '{}' or s.active or f.active)
            """;

    /// Those whom nobody has asked in yet, as a statement without values.
    public static final String NEVER_INVITED =
            "select" + WITHOUT_PASSWORD + " and i.person_id is null";

    /// From where and under which conditions the statement reads; [#values] are bound to it.
    String from() {
        return WITHOUT_PASSWORD
                + " and (i.invited_at is null or i.invited_at < :before)"
                + ofRole()
                + ofBatch();
    }

    private String ofRole() {
        return role == null
                ? ""
                : switch (role) {
                    case STUDENT -> " and s.active";
                    case FACULTY -> " and f.active";
                    case ADMIN -> " and p.roles @> array['ADMIN']";
                    case COORDINATOR -> " and p.roles @> array['COORDINATOR']";
                    case COUNSELOR -> " and p.roles @> array['COUNSELOR']";
                };
    }

    private String ofBatch() {
        return batch == null
                ? ""
                : " and s.id in (select e.student_id from enrolment e where e.batch_id = :batch and e.state = 'RUNNING')";
    }

    /// @param now when they are asked for, or when the round began that goes on
    Map<String, Object> values(Instant now) {
        var values = new HashMap<String, Object>();
        values.put("before", utc(again ? now : now.minus(REST)));
        if (batch != null) {
            values.put("batch", batch.value());
        }
        return values;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
