package lodestar.allocation.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestar.academics.BatchId;
import lodestar.allocation.ContextQueries;
import lodestar.allocation.MenteeChoice;
import lodestar.allocation.MenteeQueries;
import lodestar.allocation.MentorQueries;
import lodestar.allocation.MentorRow;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the searching fields of this room offer: while one types, and without scripts on a click.
@Component
class Finder {

    private static final int FOUND = 10;

    private final MentorQueries mentors;
    private final MenteeQueries mentees;
    private final ContextQueries contexts;
    private final FormWords words;

    Finder(MentorQueries mentors, MenteeQueries mentees, ContextQueries contexts, FormWords words) {
        this.mentors = mentors;
        this.mentees = mentees;
        this.contexts = contexts;
        this.words = words;
    }

    Optional<MentorRow> mentor(@Nullable StudentId id, Actor by) {
        return Optional.ofNullable(id).flatMap(each -> mentors.choice(each, by));
    }

    List<Choice> mentors(String typed, Actor by) {
        return mentors.choices(typed, FOUND, by).stream()
                .map(each -> words.mentor(each, false, by))
                .toList();
    }

    /// The one chosen, and those found.
    List<Choice> mentors(Optional<MentorRow> chosen, Found found, Actor by) {
        var choices = new ArrayList<Choice>();
        chosen.ifPresent(each -> choices.add(words.mentor(each, true, by)));
        if (found.isIn("mentor")) {
            add(choices, mentors(found.typed("mentor"), by));
        }
        return choices;
    }

    List<Choice> mentees(BatchId batch, String typed, Actor by) {
        return mentees.choices(batch, typed, FOUND, by).stream()
                .map(each -> words.mentee(each, false, by))
                .toList();
    }

    /// Those ticked, those proposed, and those found; who is no running student of the batch drops
    /// out.
    List<Choice> mentees(
            BatchId batch,
            List<StudentId> ticked,
            List<StudentId> proposed,
            Found found,
            Actor by) {
        var choices = new ArrayList<Choice>();
        var shown = Stream.concat(ticked.stream(), proposed.stream()).distinct().toList();
        if (!shown.isEmpty()) {
            for (var each : mentees.among(batch, shown, by)) {
                choices.add(words.mentee(each, ticked.contains(each.id()), by));
            }
        }
        if (found.isIn("mentees")) {
            add(choices, mentees(batch, found.typed("mentees"), by));
        }
        return choices;
    }

    /// Those of the students who run in the batch and have no mentor there.
    List<String> free(BatchId batch, Collection<StudentId> students, Actor by) {
        return mentees.among(batch, students, by).stream()
                .filter(MenteeChoice::isFree)
                .map(each -> each.id().value().toString())
                .toList();
    }

    List<Choice> supervisors(String typed, Actor by) {
        return contexts.supervisors(typed, FOUND, by).stream()
                .map(each -> words.supervisor(each, false))
                .toList();
    }

    /// The one chosen, and those found.
    List<Choice> supervisors(@Nullable FacultyId chosen, Found found, Actor by) {
        var choices = new ArrayList<Choice>();
        if (chosen != null) {
            contexts.supervisor(chosen, by)
                    .ifPresent(each -> choices.add(words.supervisor(each, true)));
        }
        if (found.isIn("supervisor")) {
            add(choices, supervisors(found.typed("supervisor"), by));
        }
        return choices;
    }

    private static void add(List<Choice> choices, List<Choice> found) {
        for (var each : found) {
            if (choices.stream().noneMatch(one -> one.value().equals(each.value()))) {
                choices.add(each);
            }
        }
    }
}
