package lodestar.exchange;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.meeting.Occurrence;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
import lodestar.program.Settings;
import lodestar.shared.Dates;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.Words;
import org.springframework.stereotype.Component;

/// Meetings come with what became of them. The source does not know who came: of a meeting that was
/// done, all are said to have attended. It does not link a rescheduled one to its successor: it
/// comes as cancelled, and says why.
@Component
class TakesMeetings implements Takes {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");

    private final References references;
    private final Meetings meetings;
    private final ProgramQueries program;
    private final Words words;

    TakesMeetings(References references, Meetings meetings, ProgramQueries program, Words words) {
        this.references = references;
        this.meetings = meetings;
        this.program = program;
        this.words = words;
    }

    @Override
    public HistoryKind kind() {
        return HistoryKind.MEETINGS;
    }

    @Override
    public UUID take(HistoryRow row, Actor by) {
        StudentId host = references.student(row, "mentorId");
        Set<StudentId> mentees = references.students(row, "attendeeIds");
        var outline =
                new MeetingOutline(
                        row.line("name"),
                        MeetingMode.ONLINE,
                        row.line("link"),
                        null,
                        SourceText.markdown(row.lines("description")));
        MeetingId id = meetings.plan(host, outline, slot(row, program.settings()), mentees, by);
        switch (row.status()) {
            case "", "scheduled" -> {}
            case "done" -> hold(id, mentees, by);
            case "cancel", "cancelled" -> meetings.cancel(id, "", by);
            case "reschedule", "rescheduled" ->
                    meetings.cancel(id, words.say(by.locale(), "exchange.rescheduled"), by);
            default -> throw TakesNominations.unknownStatus(row);
        }
        return id.value();
    }

    private void hold(MeetingId id, Set<StudentId> mentees, Actor by) {
        var came = new HashMap<StudentId, Attendance>();
        mentees.forEach(each -> came.put(each, Attendance.ATTENDED));
        meetings.hold(id, came, by);
    }

    private static MeetingSlot slot(HistoryRow row, Settings settings) {
        ZoneId zone = zone(row, settings);
        int minutes = minutes(row, settings);
        String said = row.needed("startsAt");
        try {
            if (said.indexOf('T') > 0) {
                return MeetingSlot.at(Dates.instant(said), zone, minutes);
            }
            var local = LocalDateTime.parse(said, LOCAL);
            return new MeetingSlot(
                    local.toLocalDate(), local.toLocalTime(), zone, Occurrence.FIRST, minutes);
        } catch (DateTimeParseException notATime) {
            throw Refused.invalid(Problem.of("history-time").at("startsAt").with(said));
        }
    }

    private static ZoneId zone(HistoryRow row, Settings settings) {
        String said = row.line("zone");
        try {
            return ZoneId.of(said.isEmpty() ? settings.zone() : said);
        } catch (DateTimeException unknown) {
            throw Refused.invalid(Problem.of("unknown-zone").at("zone"));
        }
    }

    private static int minutes(HistoryRow row, Settings settings) {
        String said = row.line("minutes");
        if (said.isEmpty()) {
            return settings.meetingMinutes();
        }
        if (!said.matches("\\d{1,3}")) {
            throw Refused.invalid(Problem.of("number-shape").at("minutes"));
        }
        return Integer.parseInt(said);
    }
}
