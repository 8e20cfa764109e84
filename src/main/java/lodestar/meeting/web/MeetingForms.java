package lodestar.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lodestar.allocation.AllocationQueries;
import lodestar.allocation.RunningMentorship;
import lodestar.meeting.MeetingLists;
import lodestar.meeting.MeetingView;
import lodestar.meeting.MentorChoice;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
import lodestar.shared.Words;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Conflict;
import lodestar.shared.web.Conflict.Text;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Puts together what the forms of meetings offer to choose from.
@Component
class MeetingForms {

    private static final int MOST_ZONES = 10;

    /// What somebody sought without scripts: in which field, and the words of each.
    record Sought(String field, String mentor, String zone) {
        static final Sought NOTHING = new Sought("", "", "");
    }

    private final MeetingLists lists;
    private final AllocationQueries allocations;
    private final ProgramQueries program;
    private final Words words;
    private final Clock clock;

    MeetingForms(
            MeetingLists lists,
            AllocationQueries allocations,
            ProgramQueries program,
            Words words,
            Clock clock) {
        this.lists = lists;
        this.allocations = allocations;
        this.program = program;
        this.words = words;
        this.clock = clock;
    }

    MeetingForm fresh(String mentor, String mentee, Actor by) {
        return MeetingForm.fresh(
                mentor,
                mentee.isEmpty() ? List.of() : List.of(mentee),
                by.zone(),
                program.settings().meetingMinutes());
    }

    /// The form of a new meeting. Who is no staff plans for oneself.
    MeetingFormPage planning(MeetingForm form, Problems problems, Sought sought, Actor by) {
        StudentId host = host(form, by);
        return new MeetingFormPage(
                form,
                problems,
                null,
                by.isStaff(),
                by.isStaff() ? mentors(form, sought, by) : List.of(),
                sought.mentor(),
                host == null ? List.of() : mentees(host, Map.of(), form.attendees()),
                zones(form, sought, by),
                sought.zone());
    }

    MeetingFormPage changing(MeetingView meeting, MeetingForm form, Problems problems, Actor by) {
        Map<StudentId, String> invited = new LinkedHashMap<>();
        meeting.mentees().forEach(each -> invited.put(each.id(), each.name()));
        return new MeetingFormPage(
                form,
                problems,
                meeting,
                by.isStaff(),
                List.of(),
                "",
                mentees(meeting.host(), invited, form.attendees()),
                List.of(),
                "");
    }

    MeetingFormPage rescheduling(
            MeetingView meeting, MeetingForm form, Problems problems, Sought sought, Actor by) {
        return new MeetingFormPage(
                form,
                problems,
                meeting,
                by.isStaff(),
                List.of(),
                "",
                List.of(),
                zones(form, sought, by),
                sought.zone());
    }

    /// Somebody else changed the meeting while this form was open.
    ModelAndView conflict(
            MeetingView theirs, MeetingForm mine, HttpServletRequest request, Actor by) {
        var now = MeetingForm.of(theirs);
        return Conflict.of(
                        request,
                        theirs.number() + " " + theirs.name(),
                        "/meetings/" + theirs.id().value(),
                        theirs.changedBy(),
                        theirs.changedAt(),
                        theirs.version(),
                        List.of(
                                merged("name", now.name(), mine.name(), by),
                                Text.shown(
                                        say("meeting.mode", by),
                                        say("meeting.mode." + now.mode(), by),
                                        say("meeting.mode." + mine.mode(), by)),
                                merged("link", now.link(), mine.link(), by),
                                merged("place", now.place(), mine.place(), by),
                                merged("description", now.description(), mine.description(), by),
                                Text.shown(
                                        say("meeting.mentees", by),
                                        names(theirs, now),
                                        names(theirs, mine))))
                .answer();
    }

    private Text merged(String field, String theirs, String mine, Actor by) {
        return Text.merged(field, say("meeting." + field, by), theirs, mine);
    }

    private String names(MeetingView meeting, MeetingForm form) {
        return changing(meeting, form, Problems.NONE, Actor.SYSTEM).mentees().stream()
                .filter(Choice::chosen)
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Actor by) {
        return words.say(by.locale(), key);
    }

    static @Nullable StudentId host(MeetingForm form, Actor by) {
        return by.isStaff() ? form.host() : by.student().orElse(null);
    }

    List<Choice> mentors(String words, Actor by) {
        return lists.mentors(Seek.of(words), by).stream().map(each -> choice(each, false)).toList();
    }

    /// Zones whose city or name holds the words, with their distance from UTC now.
    List<Choice> zones(String words, Locale locale) {
        return Zones.sought(words, locale).stream()
                .limit(MOST_ZONES)
                .map(each -> zone(each, locale, false))
                .toList();
    }

    private List<Choice> mentors(MeetingForm form, Sought sought, Actor by) {
        List<Choice> choices = new ArrayList<>();
        StudentId host = form.host();
        if (host != null) {
            lists.mentor(host).ifPresent(each -> choices.add(choice(each, true)));
        }
        if (sought.field().equals("mentor")) {
            mentors(sought.mentor(), by).stream()
                    .filter(each -> !each.value().equals(form.mentor()))
                    .forEach(choices::add);
        }
        return choices;
    }

    private List<Choice> zones(MeetingForm form, Sought sought, Actor by) {
        List<Choice> choices = new ArrayList<>();
        ZoneId chosen = form.chosenZone();
        if (chosen != null) {
            choices.add(zone(chosen, by.locale(), true));
        }
        if (sought.field().equals("zone")) {
            zones(sought.zone(), by.locale()).stream()
                    .filter(each -> !each.value().equals(form.zone()))
                    .forEach(choices::add);
        }
        return choices;
    }

    private Choice zone(ZoneId zone, Locale locale, boolean isChosen) {
        Instant now = clock.instant();
        return new Choice(
                zone.getId(),
                zone.getId().replace('_', ' '),
                zone.getDisplayName(TextStyle.FULL, locale)
                        + ", UTC"
                        + zone.getRules().getOffset(now).getId().replace("Z", "±00:00"),
                isChosen);
    }

    /// The mentees of active allocations, and those who are invited already.
    private List<Choice> mentees(
            StudentId host, Map<StudentId, String> invited, Set<StudentId> chosen) {
        Map<StudentId, Choice> choices = new LinkedHashMap<>();
        for (RunningMentorship each : allocations.activeMentees(host)) {
            choices.merge(
                    each.mentee(),
                    choice(
                            each.mentee(),
                            each.menteeName(),
                            each.menteeNumber() + " · " + each.batch(),
                            chosen),
                    (one, other) -> one);
        }
        invited.forEach((student, name) ->
                choices.putIfAbsent(student, choice(student, name, null, chosen)));
        return List.copyOf(choices.values());
    }

    private static Choice choice(
            StudentId student, String name, @Nullable String detail, Set<StudentId> chosen) {
        return new Choice(student.value().toString(), name, detail, chosen.contains(student));
    }

    private static Choice choice(MentorChoice mentor, boolean isChosen) {
        String detail =
                mentor.batches().isEmpty()
                        ? mentor.number()
                        : mentor.number() + " · " + mentor.batches();
        return new Choice(mentor.id().value().toString(), mentor.name(), detail, isChosen);
    }
}
