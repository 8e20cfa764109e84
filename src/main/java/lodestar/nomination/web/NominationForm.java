package lodestar.nomination.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationView;
import lodestar.nomination.Proposal;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// What is typed and chosen for a nomination. What a browser left out is empty.
///
/// @param find the field whose "Find" button was pressed, where there are no scripts
/// @param act `draft` where it is to be kept without submitting it
public record NominationForm(
        String faculty,
        String course,
        String batch,
        String candidate,
        List<String> focus,
        List<String> mentees,
        String reason,
        @Nullable Integer version,
        @BindParam("faculty_q") String facultySought,
        @BindParam("candidate_q") String candidateSought,
        @BindParam("mentees_q") String menteesSought,
        @BindParam("_find") String find,
        @BindParam("_act") String act) {

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    public NominationForm {
        faculty = text(faculty);
        course = text(course);
        batch = text(batch);
        candidate = text(candidate);
        focus = focus == null ? List.of() : List.copyOf(focus);
        mentees = mentees == null ? List.of() : List.copyOf(mentees);
        reason = text(reason);
        facultySought = text(facultySought);
        candidateSought = text(candidateSought);
        menteesSought = text(menteesSought);
        find = text(find);
        act = text(act);
    }

    static NominationForm of(NominationView view, List<NominationView.Mentee> mentees) {
        return new NominationForm(
                view.faculty().value().toString(),
                view.course().value().toString(),
                view.batch().value().toString(),
                view.candidate().value().toString(),
                view.focusAreas().stream().map(each -> each.id().value().toString()).toList(),
                mentees.stream().map(each -> each.id().value().toString()).toList(),
                view.reason(),
                view.version(),
                "",
                "",
                "",
                "",
                "");
    }

    boolean isDraft() {
        return act.equals("draft");
    }

    /// Faculty nominate in their own name; an admin for whom they choose, at first for themselves.
    Proposal proposal(Actor by) {
        UUID chosen = by.has(Role.ADMIN) ? id(faculty) : null;
        return new Proposal(
                chosen == null ? by.faculty().orElse(null) : new FacultyId(chosen),
                id(course, CourseId::new),
                id(batch, BatchId::new),
                id(candidate, StudentId::new),
                ids(focus, FocusAreaId::new),
                ids(mentees, StudentId::new),
                reason);
    }

    static <T> Set<T> ids(List<String> texts, Function<UUID, T> of) {
        return texts.stream()
                .map(NominationForm::id)
                .filter(each -> each != null)
                .map(of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> @Nullable T id(String text, Function<UUID, T> of) {
        UUID id = id(text);
        return id == null ? null : of.apply(id);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
