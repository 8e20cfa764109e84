package lodestar.portal.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import lodestar.academics.ProgressQueries.Progress;
import lodestar.portal.Outcomes;
import lodestar.shared.web.Frame;

/// What became of a mentee over time. The tables say it all; the lines only show it.
public record OutcomesPage(Outcomes outcomes) {

    private static final double WIDTH = 600;
    private static final double EDGE = 8;

    public String here() {
        return "/students/" + outcomes.student().value();
    }

    /// Back to where the reader came from: a supervisor who does not teach the student has no
    /// record of them.
    public String up() {
        return outcomes.isRecordOpen() ? here() : "/allocations";
    }

    public String upLabel(Frame frame) {
        return outcomes.isRecordOpen() ? outcomes.name() : frame.say("portal.outcomes.mentorships");
    }

    public int held() {
        return sum(Outcomes.Month::held);
    }

    public int missed() {
        return sum(Outcomes.Month::missed);
    }

    public int followUps() {
        return sum(Outcomes.Month::followUps);
    }

    public int done() {
        return sum(Outcomes.Month::done);
    }

    public int open() {
        return sum(Outcomes.Month::open);
    }

    private int sum(ToIntFunction<Outcomes.Month> of) {
        return outcomes.months().stream().mapToInt(of).sum();
    }

    /// The percentage of each course from its first assessment on.
    public Map<String, List<Progress>> courses() {
        Map<String, List<Progress>> courses = new LinkedHashMap<>();
        for (Progress each : outcomes.progress()) {
            courses.computeIfAbsent(each.course(), ignored -> new ArrayList<>()).add(each);
        }
        return courses;
    }

    public static String month(Outcomes.Month month, Frame frame) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", Locale.forLanguageTag(frame.lang()))
                .format(YearMonth.from(month.first()));
    }

    /// The corners of the line through the days, in a field of 600 by 116.
    public static String line(List<Progress> days) {
        LocalDate first = days.getFirst().on();
        long span = Math.max(1, ChronoUnit.DAYS.between(first, days.getLast().on()));
        return days.stream()
                .map(each ->
                        String.format(
                                Locale.ROOT,
                                "%.1f,%.1f",
                                EDGE
                                        + (WIDTH - 2 * EDGE)
                                                * ChronoUnit.DAYS.between(first, each.on())
                                                / span,
                                EDGE + 100 - each.percentage()))
                .collect(Collectors.joining(" "));
    }
}
