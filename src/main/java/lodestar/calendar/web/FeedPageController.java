package lodestar.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import lodestar.calendar.Feeds;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.PublicAddress;
import lodestar.shared.web.Address;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Makes the secret address of one's own calendar, replaces and revokes it.
@Controller
class FeedPageController {

    private static final String HERE = "/profile/calendar";

    private final Feeds feeds;
    private final PublicAddress address;

    FeedPageController(Feeds feeds, PublicAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping(HERE)
    @May(Action.SUBSCRIBE_CALENDAR)
    ModelAndView show(Actor by) {
        return page(null, by);
    }

    /// Shows the address at once and only once: it is a secret that no redirect may carry.
    @PostMapping(HERE)
    @May(Action.SUBSCRIBE_CALENDAR)
    Submission make(Actor by, HttpServletRequest request) {
        return Submission.making(() -> feeds.make(by))
                .thenShow(
                        made -> page(Address.origin(address, request) + made.path(), by),
                        HERE,
                        "calendar.feed.shown-once");
    }

    @PostMapping(HERE + "/revocation")
    @May(Action.SUBSCRIBE_CALENDAR)
    Submission revoke(Actor by) {
        return Submission.of(() -> feeds.revoke(by)).then(HERE, "calendar.feed.revoked");
    }

    private ModelAndView page(@Nullable String made, Actor by) {
        return Answer.page("calendar/feed", new FeedPage(feeds.of(by).orElse(null), made));
    }
}
