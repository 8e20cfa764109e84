package lodestar.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.followup.FollowUpChoices;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUpReader;
import lodestar.followup.FollowUpRecord;
import lodestar.followup.MenteeChoice;
import lodestar.followup.PairChoice;
import lodestar.people.Actor;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Words;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Conflict;
import lodestar.shared.web.Draft;
import lodestar.shared.web.Drafts;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Puts the form of a follow-up together, with what may be chosen in it.
@Component
class FollowUpForms {

    private static final String TEMPLATE = "followup/form";
    private static final int FOUND = 10;

    private final FollowUpChoices choices;
    private final FollowUpReader reader;
    private final Drafts drafts;
    private final Words words;
    private final Clock clock;

    FollowUpForms(
            FollowUpChoices choices,
            FollowUpReader reader,
            Drafts drafts,
            Words words,
            Clock clock) {
        this.choices = choices;
        this.reader = reader;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    /// A new follow-up as it begins; or the draft that was kept under this address.
    ModelAndView begin(FollowUpForm fresh, String page, Actor by) {
        Optional<Draft> draft = drafts.find(by.id().value(), page);
        return fresh(
                draft.map(each -> FollowUpForm.read(each.fields())).orElse(fresh),
                Problems.NONE,
                null,
                draft.orElse(null),
                page,
                by);
    }

    /// Nothing typed yet, about the student where one is named.
    ModelAndView begin(
            @Nullable StudentId student, @Nullable AllocationId allocation, String page, Actor by) {
        var today = LocalDate.now(clock.withZone(by.zone()));
        return begin(FollowUpForm.about(student, allocation, today), page, by);
    }

    /// A new follow-up as far as it is typed.
    ///
    /// @param sought what was typed to find a student without scripts; null where nobody is sought
    ModelAndView fresh(
            FollowUpForm form,
            Problems problems,
            @Nullable String sought,
            @Nullable Draft draft,
            String page,
            Actor by) {
        StudentId student = form.studentId();
        Optional<MenteeChoice> picked =
                student == null ? Optional.empty() : choices.student(student, by);
        List<PairChoice> pairs = picked.map(each -> choices.pairs(each.id(), by)).orElse(List.of());
        FollowUpForm placed = placed(form, pairs, by);
        boolean isSettled = !form.meeting().isEmpty() && picked.isPresent();
        return Answer.page(
                TEMPLATE,
                new FollowUpFormPage(
                        placed,
                        problems,
                        null,
                        isSettled ? picked.orElseThrow().name() : null,
                        isSettled ? List.of() : students(picked.orElse(null), sought, by),
                        sought,
                        isSearched(by),
                        pairs.stream().map(each -> choice(each, placed.allocation(), by)).toList(),
                        by.isStaff(),
                        draft,
                        page));
    }

    /// An existing follow-up, as it stands or as a draft of this person has it.
    ModelAndView open(FollowUpId id, Actor by) {
        String page = page(id);
        Optional<Draft> draft = drafts.find(by.id().value(), page);
        FollowUpRecord record = reader.read(id, by);
        FollowUpForm form =
                draft.map(each -> FollowUpForm.read(each.fields()))
                        .orElseGet(() -> FollowUpForm.of(record));
        return change(form, Problems.NONE, record, draft.orElse(null));
    }

    /// An existing follow-up as far as it is typed; as it stands where nothing is.
    ModelAndView again(FollowUpId id, @Nullable FollowUpForm form, Problems problems, Actor by) {
        FollowUpRecord record = reader.read(id, by);
        return change(form == null ? FollowUpForm.of(record) : form, problems, record, null);
    }

    /// Somebody else was quicker: both texts side by side.
    ModelAndView conflict(FollowUpId id, FollowUpForm mine, HttpServletRequest request, Actor by) {
        FollowUpRecord theirs = reader.read(id, by);
        var locale = by.locale();
        return Conflict.of(
                        request,
                        theirs.number().toString(),
                        "/followups/" + id.value(),
                        theirs.changedByName(),
                        theirs.changedAt(),
                        theirs.version(),
                        List.of(
                                Conflict.Text.shown(
                                        words.say(locale, "followup.date"),
                                        FollowUpForm.of(theirs).meetingDate(),
                                        mine.meetingDate()),
                                Conflict.Text.merged(
                                        "purpose",
                                        words.say(locale, "followup.purpose"),
                                        theirs.purpose(),
                                        mine.purpose()),
                                Conflict.Text.merged(
                                        "summary",
                                        words.say(locale, "followup.summary"),
                                        theirs.summary(),
                                        mine.summary()),
                                Conflict.Text.shown(
                                        words.say(locale, "followup.items"),
                                        lines(FollowUpForm.of(theirs)),
                                        lines(mine))))
                .answer();
    }

    static String page(FollowUpId id) {
        return "/followups/" + id.value() + "/edit";
    }

    void drop(String page, Actor by) {
        if (!page.isEmpty()) {
            drafts.drop(by.id().value(), page);
        }
    }

    List<Choice> found(@Nullable String typed, Actor by) {
        return choices.students(typed, FOUND, by).stream()
                .map(each -> choice(each, false))
                .toList();
    }

    private static ModelAndView change(
            FollowUpForm form, Problems problems, FollowUpRecord record, @Nullable Draft draft) {
        return Answer.page(
                TEMPLATE,
                new FollowUpFormPage(
                        form,
                        problems,
                        record,
                        record.studentName(),
                        List.of(),
                        null,
                        false,
                        List.of(),
                        true,
                        draft,
                        page(record.id())));
    }

    /// In the one allocation that there is, where no choice is left.
    private static FollowUpForm placed(FollowUpForm form, List<PairChoice> pairs, Actor by) {
        boolean fits =
                pairs.stream()
                        .anyMatch(each ->
                                each.allocation().value().toString().equals(form.allocation()));
        if (fits) {
            return form;
        }
        List<PairChoice> running = pairs.stream().filter(PairChoice::isRunning).toList();
        List<PairChoice> likely = running.isEmpty() && !by.isStaff() ? pairs : running;
        return form.inAllocation(
                likely.size() == 1 ? likely.getFirst().allocation().value().toString() : "");
    }

    private List<Choice> students(
            @Nullable MenteeChoice picked, @Nullable String sought, Actor by) {
        if (!isSearched(by)) {
            UUID chosen = picked == null ? null : picked.id().value();
            return choices.students(null, 100, by).stream()
                    .map(each -> choice(each, each.id().value().equals(chosen)))
                    .toList();
        }
        var all = new ArrayList<Choice>();
        if (picked != null) {
            all.add(choice(picked, true));
        }
        if (sought != null) {
            choices.students(sought, FOUND, by).stream()
                    .filter(each -> picked == null || !each.id().equals(picked.id()))
                    .forEach(each -> all.add(choice(each, false)));
        }
        return all;
    }

    /// A mentor has a handful of mentees; staff and faculty search.
    private static boolean isSearched(Actor by) {
        return by.isStaff() || by.has(Role.FACULTY);
    }

    private static Choice choice(MenteeChoice student, boolean chosen) {
        return new Choice(
                student.id().value().toString(), student.name(), student.number(), chosen);
    }

    private Choice choice(PairChoice pair, String chosen, Actor by) {
        String key = pair.isRunning() ? "followup.pair" : "followup.pair.ended";
        return Choice.of(
                pair.allocation().value().toString(),
                words.say(by.locale(), key, pair.number(), pair.mentorName()),
                chosen);
    }

    private static String lines(FollowUpForm form) {
        return String.join(
                "\n",
                form.items().stream()
                        .map(FollowUpForm.Item::words)
                        .filter(each -> !each.isBlank())
                        .toList());
    }
}
