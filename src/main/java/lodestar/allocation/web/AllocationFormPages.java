package lodestar.allocation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.academics.AcademicQueries;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.allocation.ContextQueries;
import lodestar.allocation.MentorRow;
import lodestar.allocation.Nominated;
import lodestar.nomination.NominationId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the form of a new allocation together: what may be chosen, and what is chosen now.
@Component
class AllocationFormPages {

    private final Finder finder;
    private final ContextQueries contexts;
    private final AcademicQueries academics;
    private final FormWords words;

    AllocationFormPages(
            Finder finder, ContextQueries contexts, AcademicQueries academics, FormWords words) {
        this.finder = finder;
        this.contexts = contexts;
        this.academics = academics;
        this.words = words;
    }

    /// Filled in from what the address names: a nomination, or a mentor, or mentees of a batch.
    AllocationForm filled(AllocationForm asked, Actor by) {
        String today = words.today(by).toString();
        var nomination = TypedId.read(asked.nomination(), NominationId::new);
        if (nomination != null) {
            return of(contexts.nominated(nomination, by).orElseThrow(NotFound::new), today, by);
        }
        return new AllocationForm(
                "",
                asked.mentor(),
                course(asked.batch(), by),
                asked.batch(),
                "",
                today,
                "",
                asked.mentees());
    }

    private String course(String typed, Actor by) {
        return Optional.ofNullable(TypedId.read(typed, BatchId::new))
                .flatMap(each -> academics.batch(each, by))
                .map(each -> each.course().value().toString())
                .orElse("");
    }

    /// Those who have a mentor already will be shown, but are not ticked.
    private AllocationForm of(Nominated nominated, String today, Actor by) {
        return new AllocationForm(
                nominated.nomination().toString(),
                nominated.mentor().value().toString(),
                nominated.course().value().toString(),
                nominated.batch().value().toString(),
                "",
                today,
                "",
                finder.free(nominated.batch(), nominated.mentees(), by));
    }

    AllocationFormPage page(AllocationForm typed, Problems problems, Found found, Actor by) {
        var mentor = finder.mentor(TypedId.read(typed.mentor(), StudentId::new), by);
        var approval = approval(typed, mentor.map(MentorRow::id).orElse(null), by);
        boolean isNominated =
                approval.filter(each -> each.nomination().toString().equals(typed.nomination()))
                        .isPresent();
        var form = typed.course().isEmpty() ? placed(typed, approval) : typed;
        var batches = batches(form, by);
        boolean hasBatch = batches.stream().anyMatch(Choice::chosen);
        boolean namesSupervisor = by.may(Action.MANAGE_RECORDS);
        return new AllocationFormPage(
                form,
                problems,
                isNominated ? approval.map(Nominated::number).orElse(null) : null,
                approval.map(Nominated::facultyName).orElse(null),
                mentor.map(MentorRow::free).orElse(null),
                finder.mentors(mentor, found, by),
                courses(form, by),
                batches,
                namesSupervisor
                        ? finder.supervisors(
                                TypedId.read(form.supervisor(), FacultyId::new), found, by)
                        : List.of(),
                hasBatch
                        ? finder.mentees(
                                new BatchId(UUID.fromString(form.batch())),
                                TypedId.all(form.mentees(), StudentId::new),
                                isNominated
                                        ? approval.map(Nominated::mentees).orElse(List.of())
                                        : List.of(),
                                found,
                                by)
                        : List.of(),
                namesSupervisor,
                found);
    }

    private Optional<Nominated> approval(
            AllocationForm form, @Nullable StudentId mentor, Actor by) {
        if (mentor == null) {
            return Optional.empty();
        }
        var nomination = TypedId.read(form.nomination(), NominationId::new);
        return Optional.ofNullable(nomination)
                .flatMap(each -> contexts.nominated(each, by))
                .filter(each -> each.mentor().equals(mentor))
                .or(() -> contexts.latest(mentor, by));
    }

    /// Course and batch are those of the approval until somebody chooses others.
    private static AllocationForm placed(AllocationForm form, Optional<Nominated> approval) {
        return approval.map(each ->
                        form.in(each.course().value().toString(), each.batch().value().toString()))
                .orElse(form);
    }

    private List<Choice> courses(AllocationForm form, Actor by) {
        return contexts.courses(by).stream()
                .map(each -> Choice.of(each.id().value().toString(), each.label(), form.course()))
                .toList();
    }

    private List<Choice> batches(AllocationForm form, Actor by) {
        var course = TypedId.read(form.course(), CourseId::new);
        return course == null
                ? List.of()
                : academics.batchesOf(course, by).stream()
                        .map(each ->
                                Choice.of(each.id().value().toString(), each.label(), form.batch()))
                        .toList();
    }
}
