package lodestar.meeting;

import java.time.Clock;
import lodestar.program.ProgramQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the program's limits, and how often a meeting was moved.
@Component
class MenteeRules {

    private final ProgramQueries program;
    private final JdbcClient database;
    private final Clock clock;

    MenteeRules(ProgramQueries program, JdbcClient database, Clock clock) {
        this.program = program;
        this.database = database;
        this.clock = clock;
    }

    MenteeLimits now() {
        var settings = program.settings();
        return new MenteeLimits(settings.cancelHours(), settings.mostMoves(), clock.instant());
    }

    /// How often mentees have moved the meetings of this one's chain. What a mentor or staff move
    /// does not count.
    int moves(MeetingId meeting) {
        return database.sql(
                        """
                        select count(*)
                          from meeting m
                          join meeting_attendee a on a.meeting_id = m.id and a.student_id = m.ended_by and a.part = 'MENTEE'
                         where m.chain_id = (select chain_id from meeting where id = ?) and m.status = 'RESCHEDULED'
                        """)
                .param(meeting.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
