package lodestar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import lodestar.academics.BatchQueries;
import lodestar.academics.RecordState;
import lodestar.academics.StudentQueries;
import lodestar.allocation.AllocationFilter;
import lodestar.allocation.AllocationListQueries;
import lodestar.allocation.MentorFilter;
import lodestar.allocation.MentorQueries;
import lodestar.followup.FollowUpFilter;
import lodestar.followup.FollowUpQueries;
import lodestar.meeting.MeetingFilter;
import lodestar.meeting.MeetingLists;
import lodestar.nomination.NominationFilter;
import lodestar.nomination.NominationQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.portal.web.SearchPage.Group;
import lodestar.portal.web.SearchPage.Hit;
import lodestar.shared.Cursor;
import org.springframework.stereotype.Component;

/// Asks the lists of the rooms. A number such as MTG0042 asks only the room that it belongs to;
/// other words ask those whose lists know people and names. Rights are the lists' own.
@Component
class Finders {

    private static final int EACH = 6;
    private static final Pattern NUMBER = Pattern.compile("(?i)(APP|ALC|MTG|FUP)\\d+");

    private final StudentQueries students;
    private final BatchQueries batches;
    private final MentorQueries mentors;
    private final Records records;

    Finders(StudentQueries students, BatchQueries batches, MentorQueries mentors, Records records) {
        this.students = students;
        this.batches = batches;
        this.mentors = mentors;
        this.records = records;
    }

    List<Group> find(String words, Actor by) {
        var groups = new ArrayList<Group>();
        var number = NUMBER.matcher(words);
        String prefix = number.matches() ? words.substring(0, 3).toUpperCase(Locale.ROOT) : "";
        if (prefix.isEmpty() && by.may(Action.READ_RECORDS)) {
            add(groups, "portal.search.students", students(words, by));
            add(groups, "portal.search.batches", batches(words, by));
        }
        if (prefix.isEmpty() && by.may(Action.ALLOCATE)) {
            add(groups, "portal.search.mentors", mentors(words, by));
        }
        if (by.may(Action.READ_NOMINATION) && (prefix.isEmpty() || prefix.equals("APP"))) {
            add(groups, "portal.search.nominations", records.nominations(words, by));
        }
        if (by.may(Action.READ_ALLOCATION) && isAsked(prefix, "ALC", by)) {
            add(groups, "portal.search.allocations", records.allocations(words, by));
        }
        if (by.may(Action.READ_MEETING) && isAsked(prefix, "MTG", by)) {
            add(groups, "portal.search.meetings", records.meetings(words, by));
        }
        if (by.may(Action.READ_FOLLOWUP) && isAsked(prefix, "FUP", by)) {
            add(groups, "portal.search.followups", records.followUps(words, by));
        }
        return groups;
    }

    /// Staff see every record, and words would read all of them: they find records by number, and
    /// otherwise by the student.
    private static boolean isAsked(String prefix, String room, Actor by) {
        return prefix.isEmpty() ? !by.isStaff() : prefix.equals(room);
    }

    private static void add(List<Group> groups, String key, List<Hit> hits) {
        if (!hits.isEmpty()) {
            groups.add(new Group(key, hits));
        }
    }

    private List<Hit> students(String words, Actor by) {
        var filter = new StudentQueries.Filter(Seek.of(words), null, null, RecordState.ALL);
        return hits(
                students.rows(filter, Cursor.START, EACH, by),
                each -> new Hit("/students/" + each.id().value(), each.name(), each.number()));
    }

    private List<Hit> batches(String words, Actor by) {
        var filter = new BatchQueries.Filter(Seek.of(words), null, RecordState.ACTIVE);
        return hits(
                batches.rows(filter, Cursor.START, EACH, by),
                each -> new Hit("/batches/" + each.id().value(), each.name(), each.code()));
    }

    private List<Hit> mentors(String words, Actor by) {
        var filter = new MentorFilter(Seek.of(words), null, MentorFilter.State.ANY);
        return hits(
                mentors.read(filter, Cursor.START, EACH, by),
                each ->
                        new Hit(
                                "/mentors/" + each.id().value(),
                                each.name(),
                                String.join(", ", each.batches())));
    }

    private static <T> List<Hit> hits(List<T> rows, Function<T, Hit> hit) {
        return rows.stream().limit(EACH).map(hit).toList();
    }

    /// The lists of the core records.
    @Component
    record Records(
            NominationQueries nominations,
            AllocationListQueries allocations,
            MeetingLists meetings,
            FollowUpQueries followUps) {

        List<Hit> nominations(String words, Actor by) {
            var filter = new NominationFilter(words, null, null, null, "", false);
            return hits(
                    nominations.read(filter, Cursor.START, EACH, by),
                    each ->
                            new Hit(
                                    "/nominations/" + each.id().value(),
                                    each.candidate(),
                                    each.number() + " · " + each.batch()));
        }

        List<Hit> allocations(String words, Actor by) {
            var filter = new AllocationFilter(Seek.of(words), null, null, null, false);
            return hits(
                    allocations.read(filter, Cursor.START, EACH, by),
                    each ->
                            new Hit(
                                    "/allocations/" + each.id().value(),
                                    each.mentorName(),
                                    each.number() + " · " + each.batch()));
        }

        List<Hit> meetings(String words, Actor by) {
            var filter = new MeetingFilter(words, null, null, null, null, null, false);
            return hits(
                    meetings.latest(filter, Cursor.START, EACH, by).rows(),
                    each ->
                            new Hit(
                                    "/meetings/" + each.id().value(),
                                    each.name(),
                                    each.number() + " · " + each.mentorName()));
        }

        List<Hit> followUps(String words, Actor by) {
            var filter = new FollowUpFilter(words, null, null, null, false);
            return hits(
                    followUps.read(filter, Cursor.START, EACH, by),
                    each ->
                            new Hit(
                                    "/followups/" + each.id().value(),
                                    each.studentName(),
                                    each.number().toString()));
        }
    }
}
