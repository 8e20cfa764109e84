package lodestar.notice.web;

import java.net.URI;
import lodestar.notice.NoticeId;
import lodestar.notice.NoticeQueries;
import lodestar.notice.Notices;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Cursor;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the bell opens.
@Controller
class NoticeController {

    private static final String LIST = "/notices";

    private final NoticeQueries queries;
    private final Notices notices;

    NoticeController(NoticeQueries queries, Notices notices) {
        this.queries = queries;
        this.notices = notices;
    }

    @Bean
    static MenuEntry noticesFound() {
        return MenuEntry.found("notice.title", LIST, Action.READ_NOTICES.name());
    }

    @GetMapping(LIST)
    @May(Action.READ_NOTICES)
    ModelAndView list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String at,
            Actor by) {
        return Answer.page(
                "notice/list",
                new NoticesPage(queries.list(unread, Cursor.read(at, 2), by), unread));
    }

    /// Reading is opening: it leads on to what the notice is about.
    @GetMapping(LIST + "/{id}")
    @May(Action.READ_NOTICES)
    ResponseEntity<Void> open(@PathVariable NoticeId id, Actor by) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(notices.open(id, by)))
                .build();
    }

    @PostMapping(LIST + "/read")
    @May(Action.READ_NOTICES)
    Submission readAll(Actor by) {
        return Submission.of(() -> notices.readAll(by)).then(LIST, "notice.read-all.done");
    }
}
