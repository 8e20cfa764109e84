package lodestar.booking.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lodestar.allocation.RunningMentorship;
import lodestar.meeting.MeetingMode;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;

/// The form of a new time poll.
///
/// @param own the mentees whom the mentor may ask
public record PollFormPage(PollForm form, List<RunningMentorship> own, Problems problems) {

    public List<Integer> times() {
        return IntStream.range(0, form.shown()).boxed().toList();
    }

    public boolean mayHaveMore() {
        return form.shown() < PollForm.TIMES;
    }

    public List<Choice> modes(Frame frame) {
        return Arrays.stream(MeetingMode.values())
                .map(each ->
                        Choice.of(
                                each.name(), frame.say("meeting.mode." + each), form.value("mode")))
                .toList();
    }

    public List<Choice> mentees() {
        boolean isFresh = form.mentees().isEmpty() && form.value("times").isEmpty();
        return own.stream()
                .map(each -> {
                    String id = each.mentee().value().toString();
                    return new Choice(
                            id,
                            each.menteeName(),
                            each.menteeNumber() + " · " + each.batch(),
                            isFresh || form.mentees().contains(id));
                })
                .distinct()
                .toList();
    }

    public String zone() {
        return form.zone().getId().replace('_', ' ');
    }
}
