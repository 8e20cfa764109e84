package lodestar.nomination.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lodestar.nomination.CandidateQueries;
import lodestar.nomination.CandidateQueries.PersonChoice;
import lodestar.nomination.NominationId;
import lodestar.nomination.NominationView;
import lodestar.nomination.Proposal;
import lodestar.nomination.ReviewQueries;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaView;
import lodestar.program.ProgramQueries;
import lodestar.shared.Words;
import lodestar.shared.web.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows two who edited one nomination what the other wrote.
@Component
class Conflicts {

    private final ReviewQueries review;
    private final CandidateQueries candidates;
    private final ProgramQueries program;
    private final Words words;

    Conflicts(
            ReviewQueries review,
            CandidateQueries candidates,
            ProgramQueries program,
            Words words) {
        this.review = review;
        this.candidates = candidates;
        this.program = program;
        this.words = words;
    }

    ModelAndView of(NominationId id, NominationForm form, HttpServletRequest request, Actor by) {
        var view = review.show(id, by);
        var last = review.history(view).getFirst();
        return Conflict.of(
                        request,
                        view.number().toString(),
                        "/nominations/" + id.value(),
                        last.by(),
                        last.at(),
                        view.version(),
                        texts(view, form.proposal(by), form, by))
                .answer();
    }

    private List<Conflict.Text> texts(
            NominationView view, Proposal mine, NominationForm form, Actor by) {
        var texts = new ArrayList<Conflict.Text>();
        texts.add(
                Conflict.Text.merged(
                        "reason", say("nomination.reason", by), view.reason(), form.reason()));
        texts.add(
                Conflict.Text.shown(
                        say("nomination.candidate", by),
                        view.candidateName(),
                        mine.candidate() == null ? "" : named(Set.of(mine.candidate()), by)));
        texts.add(
                Conflict.Text.shown(
                        say("nomination.focus", by),
                        joined(view.focusAreas().stream().map(NominationView.Focus::name).toList()),
                        joined(
                                program.all().stream()
                                        .filter(each -> mine.focusAreas().contains(each.id()))
                                        .map(FocusAreaView::name)
                                        .toList())));
        texts.add(
                Conflict.Text.shown(
                        say("nomination.mentees", by),
                        joined(
                                review.mentees(view).stream()
                                        .map(NominationView.Mentee::name)
                                        .toList()),
                        named(mine.mentees(), by)));
        return texts;
    }

    private String named(Set<StudentId> students, Actor by) {
        return joined(candidates.named(students, by).stream().map(PersonChoice::name).toList());
    }

    private String say(String key, Actor by) {
        return words.say(by.locale(), key);
    }

    private static String joined(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
