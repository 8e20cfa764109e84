package lodestar.allocation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lodestar.allocation.ContextQueries.Supervisor;
import lodestar.allocation.MenteeChoice;
import lodestar.allocation.MentorRow;
import lodestar.people.Actor;
import lodestar.shared.Words;
import lodestar.shared.web.Choice;
import org.springframework.stereotype.Component;

/// Mentors, mentees and supervisors as choices in words, and the date that a form begins with.
@Component
class FormWords {

    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private final Words words;
    private final Clock clock;

    FormWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    String say(String key, Actor by) {
        return words.say(by.locale(), key);
    }

    LocalDate today(Actor by) {
        return LocalDate.now(clock.withZone(by.zone()));
    }

    Choice mentor(MentorRow mentor, boolean chosen, Actor by) {
        String places = words.say(by.locale(), "mentor.free", mentor.free(), mentor.capacity());
        var detail = new ArrayList<>(List.of(mentor.number()));
        if (!mentor.batches().isEmpty()) {
            detail.add(String.join(", ", mentor.batches()));
        }
        detail.add(places);
        return new Choice(
                mentor.id().value().toString(), mentor.name(), String.join(" · ", detail), chosen);
    }

    Choice mentee(MenteeChoice mentee, boolean chosen, Actor by) {
        return new Choice(
                mentee.id().value().toString(),
                mentee.name(),
                mentee.number() + " · " + standing(mentee, by.locale()),
                chosen);
    }

    Choice supervisor(Supervisor supervisor, boolean chosen) {
        return new Choice(
                supervisor.id().value().toString(), supervisor.name(), supervisor.number(), chosen);
    }

    private String standing(MenteeChoice mentee, Locale locale) {
        if (mentee.isFree()) {
            return words.say(locale, "allocation.mentee.free");
        }
        return mentee.until() == null
                ? words.say(locale, "allocation.mentee.taken", mentee.presentMentor())
                : words.say(
                        locale,
                        "allocation.mentee.taken-until",
                        mentee.presentMentor(),
                        DATES.withLocale(locale).format(mentee.until()));
    }
}
