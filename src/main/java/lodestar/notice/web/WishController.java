package lodestar.notice.web;

import java.util.List;
import java.util.Map;
import lodestar.notice.NoticeKind;
import lodestar.notice.NoticeQueries;
import lodestar.notice.Notices;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Mailing;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What one wishes to hear of.
@Controller
class WishController {

    private static final String HERE = "/profile/notices";

    private final NoticeQueries queries;
    private final Notices notices;
    private final Mailing mailing;

    WishController(NoticeQueries queries, Notices notices, Mailing mailing) {
        this.queries = queries;
        this.notices = notices;
        this.mailing = mailing;
    }

    @Bean
    static MenuEntry wishesFound() {
        return MenuEntry.found("notice.wishes", HERE, Action.READ_NOTICES.name());
    }

    @GetMapping(HERE)
    @May(Action.READ_NOTICES)
    ModelAndView show(Actor by) {
        var quiet = queries.quietHours(by);
        return page(
                new WishPage(
                        queries.wishes(by),
                        quiet.map(each -> each.begins().toString()).orElse(""),
                        quiet.map(each -> each.ends().toString()).orElse(""),
                        Problems.NONE,
                        mailing.isSet()));
    }

    @PostMapping(HERE)
    @May(Action.READ_NOTICES)
    Submission keep(@RequestParam Map<String, String> typed, Actor by) {
        var form = new WishForm(typed);
        List<NoticeKind> kinds = NoticeKind.of(by.roles());
        return Submission.of(() -> notices.wish(form.wishes(kinds), form.quiet(), by))
                .then(HERE, "notice.wishes.kept")
                .orShow(refused ->
                        page(
                                new WishPage(
                                        form.wishes(kinds),
                                        form.value("begins"),
                                        form.value("ends"),
                                        Problems.of(refused),
                                        mailing.isSet())));
    }

    private static ModelAndView page(WishPage page) {
        return Answer.page("notice/wishes", page);
    }
}
