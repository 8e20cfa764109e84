package lodestar.meeting;

import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Dates what happens to a meeting where the meeting itself keeps no date of it, so that calendars
/// know when it last changed.
@Component
class Revisions {

    private final JdbcClient database;

    Revisions(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void changed(MeetingChanged meeting) {
        boolean isDated =
                switch (meeting.act()) {
                    case PLANNED, CHANGED, RESCHEDULED, HELD, CANCELLED, VOIDED -> true;
                    case UNDONE, MENTEE_LEFT, WITHDRAWN, REALIGNED, RESTORED -> false;
                };
        if (!isDated) {
            database.sql("update meeting set revised_at = ? where id = ?")
                    .params(meeting.at().atOffset(ZoneOffset.UTC), meeting.meeting().value())
                    .update();
        }
    }
}
