package lodestar.nomination.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestar.academics.AcademicQueries;
import lodestar.academics.BatchStudent;
import lodestar.nomination.CandidateQueries;
import lodestar.nomination.CandidateQueries.BatchChoice;
import lodestar.nomination.CandidateQueries.Candidate;
import lodestar.nomination.CandidateQueries.PersonChoice;
import lodestar.nomination.NominationView;
import lodestar.nomination.Proposal;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
import lodestar.shared.Id;
import lodestar.shared.Words;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the form of a nomination together: each choice limited by the one before it. After a
/// refusal everything chosen stays, fitting or not; after another choice only what still fits.
@Component
class FormPages {

    static final int FOUND = 10;

    private final CandidateQueries candidates;
    private final AcademicQueries academics;
    private final ProgramQueries program;
    private final Words words;

    FormPages(
            CandidateQueries candidates,
            AcademicQueries academics,
            ProgramQueries program,
            Words words) {
        this.candidates = candidates;
        this.academics = academics;
        this.program = program;
        this.words = words;
    }

    FormPage of(
            NominationForm form, @Nullable NominationView editing, Problems problems, Actor by) {
        var asked = form.proposal(by);
        boolean keep = problems.any();
        var faculty = faculty(form, asked.faculty(), by);
        var courses =
                asked.faculty() == null
                        ? new ArrayList<Choice>()
                        : choices(
                                academics.coursesTaughtBy(asked.faculty(), by).stream()
                                        .map(each ->
                                                choice(each.id(), each.label(), form.course())));
        boolean hasCourse = chosen(courses, form.course(), keep, by);
        List<BatchChoice> offered =
                hasCourse && asked.course() != null
                        ? candidates.batches(asked.course(), by)
                        : List.of();
        var batches =
                choices(offered.stream().map(each -> choice(each.id(), label(each), form.batch())));
        boolean hasBatch = chosen(batches, form.batch(), keep, by);
        var candidate = hasBatch ? candidate(asked, keep, by) : null;
        return new FormPage(
                editing,
                form,
                problems,
                by.has(Role.ADMIN),
                faculty.stream().filter(Choice::chosen).map(Choice::label).findFirst().orElse(""),
                faculty,
                courses,
                batches,
                offered.stream()
                        .anyMatch(each -> each.isEmpty() && each.id().equals(asked.batch())),
                hasBatch ? candidateChoices(form, asked, candidate, keep, by) : List.of(),
                candidate,
                focusAreas(form, editing),
                hasBatch ? menteeChoices(form, asked, keep, by) : List.of(),
                gradebook(asked, candidate, by));
    }

    private List<Choice> faculty(NominationForm form, @Nullable FacultyId chosen, Actor by) {
        var faculty = new ArrayList<Choice>();
        if (chosen != null && by.is(chosen)) {
            faculty.add(new Choice(chosen.value().toString(), by.name(), null, true));
        } else if (chosen != null) {
            candidates.faculty(chosen, by).ifPresent(each -> faculty.add(picked(each)));
        }
        if (form.find().equals("faculty")) {
            candidates.faculty(form.facultySought(), FOUND, by).stream()
                    .filter(each -> chosen == null || !each.id().equals(chosen.value()))
                    .forEach(each -> faculty.add(found(each)));
        }
        return faculty;
    }

    private @Nullable Candidate candidate(Proposal asked, boolean keep, Actor by) {
        if (asked.candidate() == null || asked.course() == null || asked.batch() == null) {
            return null;
        }
        return candidates
                .candidate(asked.candidate(), asked.course(), asked.batch(), by)
                .filter(each -> keep || each.isRunning())
                .orElse(null);
    }

    private List<Choice> candidateChoices(
            NominationForm form,
            Proposal asked,
            @Nullable Candidate candidate,
            boolean keep,
            Actor by) {
        var choices = new ArrayList<Choice>();
        if (candidate != null) {
            choices.add(picked(candidate.person()));
        } else if (keep && asked.candidate() != null) {
            choices.add(kept(asked.candidate(), by));
        }
        if (form.find().equals("candidate") && asked.batch() != null) {
            UUID nominator = asked.faculty() == null ? null : asked.faculty().value();
            candidates
                    .students(asked.batch(), form.candidateSought(), nominator, FOUND, by)
                    .stream()
                    .map(FormPages::found)
                    .filter(each -> isNew(each, choices))
                    .forEach(choices::add);
        }
        return choices;
    }

    private List<Choice> menteeChoices(
            NominationForm form, Proposal asked, boolean keep, Actor by) {
        var batch = asked.batch();
        if (batch == null) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        if (keep) {
            var known =
                    candidates.named(asked.mentees(), by).stream()
                            .collect(Collectors.toMap(PersonChoice::id, FormPages::picked));
            asked.mentees()
                    .forEach(each ->
                            choices.add(
                                    Optional.ofNullable(known.get(each.value()))
                                            .orElseGet(() -> kept(each, by))));
        } else if (!asked.mentees().isEmpty()) {
            academics.runningAmong(batch, asked.mentees(), by).stream()
                    .filter(each -> !each.id().equals(asked.candidate()))
                    .map(FormPages::picked)
                    .forEach(choices::add);
        }
        if (form.find().equals("mentees")) {
            UUID candidate = asked.candidate() == null ? null : asked.candidate().value();
            candidates.students(batch, form.menteesSought(), candidate, FOUND, by).stream()
                    .map(FormPages::found)
                    .filter(each -> isNew(each, choices))
                    .forEach(choices::add);
        }
        return choices;
    }

    /// Those offered, and those that this nomination chose before they were retired.
    private List<Choice> focusAreas(NominationForm form, @Nullable NominationView editing) {
        var choices =
                choices(
                        program.offered().stream()
                                .map(each ->
                                        new Choice(
                                                each.id().value().toString(),
                                                each.name(),
                                                each.description(),
                                                form.focus()
                                                        .contains(each.id().value().toString()))));
        if (editing != null) {
            editing.focusAreas().stream()
                    .map(each ->
                            new Choice(
                                    each.id().value().toString(),
                                    each.name(),
                                    null,
                                    form.focus().contains(each.id().value().toString())))
                    .filter(each -> isNew(each, choices))
                    .forEach(choices::add);
        }
        return choices;
    }

    /// Where to create the gradebook that the candidate lacks, for those who may.
    private static @Nullable String gradebook(
            Proposal asked, @Nullable Candidate candidate, Actor by) {
        return candidate == null
                        || candidate.hasGradebook()
                        || asked.course() == null
                        || !by.may(Action.MANAGE_RECORDS)
                ? null
                : "/students/%s/gradebooks/new?course=%s"
                        .formatted(candidate.person().id(), asked.course().value());
    }

    /// Whether one of the choices is chosen; keeps a choice that is no longer offered, where asked.
    private boolean chosen(List<Choice> choices, String value, boolean keep, Actor by) {
        boolean offered = choices.stream().anyMatch(Choice::chosen);
        if (!offered && keep && !value.isEmpty()) {
            choices.add(
                    new Choice(value, words.say(by.locale(), "nomination.form.gone"), null, true));
            return true;
        }
        return offered;
    }

    private Choice kept(StudentId student, Actor by) {
        String label = words.say(by.locale(), "nomination.form.gone");
        return new Choice(student.value().toString(), label, null, true);
    }

    private static ArrayList<Choice> choices(Stream<Choice> choices) {
        return choices.collect(Collectors.toCollection(ArrayList::new));
    }

    private static Choice choice(Id id, String label, String chosen) {
        return Choice.of(id.value().toString(), label, chosen);
    }

    private static String label(BatchChoice batch) {
        return batch.name() + " (" + batch.code() + ")";
    }

    private static Choice picked(PersonChoice person) {
        return new Choice(person.id().toString(), person.name(), person.detail(), true);
    }

    private static Choice picked(BatchStudent student) {
        return new Choice(student.id().value().toString(), student.name(), student.detail(), true);
    }

    static Choice found(PersonChoice person) {
        return new Choice(person.id().toString(), person.name(), person.detail(), false);
    }

    private static boolean isNew(Choice choice, List<Choice> among) {
        return among.stream().noneMatch(each -> each.value().equals(choice.value()));
    }
}
