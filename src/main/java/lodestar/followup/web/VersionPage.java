package lodestar.followup.web;

import gg.jte.Content;
import java.util.List;
import lodestar.followup.EarlierText;
import lodestar.followup.FollowUpRecord;
import lodestar.shared.Markdown;
import lodestar.shared.web.Difference;

/// An earlier version of a follow-up beside the present one.
public record VersionPage(FollowUpRecord now, EarlierText then) {

    public String back() {
        return "/followups/" + now.id().value();
    }

    public Content purpose() {
        return Markdown.html(then.purpose());
    }

    public Content summary() {
        return Markdown.html(then.summary());
    }

    public List<Difference> purposeThen() {
        return Difference.of(then.purpose(), now.purpose());
    }

    public List<Difference> purposeNow() {
        return Difference.of(now.purpose(), then.purpose());
    }

    public List<Difference> summaryThen() {
        return Difference.of(then.summary(), now.summary());
    }

    public List<Difference> summaryNow() {
        return Difference.of(now.summary(), then.summary());
    }
}
