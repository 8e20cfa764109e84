package lodestar.booking.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lodestar.booking.PollAnswer;
import lodestar.booking.PollStatus;
import lodestar.booking.PollView;
import lodestar.booking.PollView.Option;
import lodestar.booking.PollView.Votes;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;

/// A poll: the answer form for who is asked, the table and the decision for who leads it.
///
/// @param typed answers that were sent and refused
public record PollPage(PollView poll, Map<String, String> typed, Problems problems, Instant now) {

    /// Before an option's id: the field of an answer to it.
    static final String ANSWER = "answer-";

    public String here() {
        return "/polls/" + poll.id().value();
    }

    public boolean isAsked() {
        return poll.isInvited() && poll.isOpen(now);
    }

    public boolean mayDecide() {
        return poll.mayWrite() && poll.status() == PollStatus.OPEN;
    }

    public boolean mayChoose(Option option) {
        return mayDecide() && option.isAnswered() && now.isBefore(option.at());
    }

    public String statusKind() {
        return switch (poll.status()) {
            case OPEN -> "wait";
            case DECIDED -> "good";
            case CLOSED -> "off";
        };
    }

    public String field(Option option) {
        return ANSWER + option.id();
    }

    public List<Choice> answers(Frame frame, Option option) {
        String own = option.own() == null ? "" : option.own().name();
        String chosen = typed.getOrDefault(field(option), own);
        return Arrays.stream(PollAnswer.values())
                .map(each -> Choice.of(each.name(), frame.say("poll.answer." + each), chosen))
                .toList();
    }

    /// How many, and who where the reader may know.
    public String said(Votes votes) {
        return votes.names().isEmpty()
                ? Integer.toString(votes.count())
                : votes.count() + ": " + String.join(", ", votes.names());
    }
}
