package lodestar.calendar.web;

import java.nio.charset.StandardCharsets;
import lodestar.calendar.MeetingFiles;
import lodestar.meeting.MeetingId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands over one meeting, to be added to a calendar.
@Controller
class MeetingFileController {

    static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final MeetingFiles files;

    MeetingFileController(MeetingFiles files) {
        this.files = files;
    }

    @GetMapping("/meetings/{id}/calendar.ics")
    @May(Action.READ_MEETING)
    ResponseEntity<byte[]> file(@PathVariable MeetingId id, Actor by) {
        String file = files.of(id, by).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
