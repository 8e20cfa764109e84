package lodestar.webhook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The kinds of events that a receiver may be told, as the journal calls them. What people read,
/// take as a file, or set for themselves, and how they sign in, is nobody's business elsewhere.
public final class WebhookKinds {

    /// Sent when an admin asks whether a receiver hears anything.
    static final String TRIAL = "webhook.trial";

    private static final List<String> LISTED =
            List.of(
                    "nomination: created edited submitted resubmitted approved rejected withdrawn revoked voided restored discarded",
                    "mentor: made changed paused resumed ended recognised",
                    "allocation: mentees-allocated paused resumed closed handed-over voided restored",
                    "mentorship: started ended",
                    "agreement: accepted",
                    "meeting: planned changed rescheduled held cancelled undone mentee-left withdrawn realigned another-time-asked missed voided restored",
                    "poll: opened answered decided closed",
                    "availability: changed",
                    "followup: written changed revised scheduled completed missed item-done item-opened file-added file-removed voided restored discarded",
                    "student: admitted changed activated deactivated",
                    "faculty: appointed changed activated deactivated",
                    "course: opened changed activated deactivated",
                    "batch: opened changed activated deactivated",
                    "enrolment: begun finished roll-assigned",
                    "teaching: assigned ended",
                    "roster: imported");

    /// What a kind is about, where that is not called as the kind begins.
    private static final Map<String, String> SUBJECTS =
            Map.of(
                    "mentorship", "allocation",
                    "agreement", "allocation",
                    "availability", "mentor",
                    "enrolment", "batch",
                    "teaching", "faculty",
                    "roster", "roster-import");

    /// By the word that they begin with, each in the order of a life.
    public static final Map<String, List<String>> GROUPS = groups();

    public static final Set<String> ALL =
            GROUPS.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toCollection(LinkedHashSet::new));

    private WebhookKinds() {}

    /// The kind of record whose id a message names: `nomination`.
    static String subject(String kind) {
        String begin = kind.substring(0, kind.indexOf('.'));
        return SUBJECTS.getOrDefault(begin, begin);
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String line : LISTED) {
            int colon = line.indexOf(':');
            String begin = line.substring(0, colon);
            groups.put(
                    begin,
                    List.of(line.substring(colon + 2).split(" ")).stream()
                            .map(act -> begin + "." + act)
                            .toList());
        }
        return groups;
    }
}
