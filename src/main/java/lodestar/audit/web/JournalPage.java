package lodestar.audit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestar.audit.JournalLine;
import lodestar.shared.DomainEvent.Outcome;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/// The journal and what was asked of it.
public record JournalPage(JournalQuestion question, Slice<JournalLine> lines) {

    private static final Map<String, String> ADDRESSES =
            Map.ofEntries(
                    Map.entry("nomination", "/nominations/"),
                    Map.entry("allocation", "/allocations/"),
                    Map.entry("mentorship", "/allocations/"),
                    Map.entry("mentor", "/mentors/"),
                    Map.entry("meeting", "/meetings/"),
                    Map.entry("followup", "/followups/"),
                    Map.entry("student", "/students/"),
                    Map.entry("course", "/courses/"),
                    Map.entry("batch", "/batches/"),
                    Map.entry("faculty", "/faculty/"),
                    Map.entry("account", "/accounts/"));

    public String value(String name) {
        return question.value(name);
    }

    public boolean isFiltered() {
        return question.filter().isSet();
    }

    public String here() {
        return question.address("/journal");
    }

    public String download() {
        String address = question.address("/journal.csv");
        return address.substring(0, address.length() - 1);
    }

    public List<Choice> outcomes(Frame frame) {
        return Arrays.stream(Outcome.values())
                .map(each -> Choice.of(each.name(), word(frame, each), value("outcome")))
                .toList();
    }

    public String word(Frame frame, Outcome outcome) {
        return frame.say("journal.outcome." + outcome.name());
    }

    public String kind(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "good";
            case DENIED -> "stop";
            case FAILED -> "wait";
        };
    }

    /// What happened in words; the bare action where there are none.
    public String said(Frame frame, JournalLine line) {
        String key = "event." + line.action();
        String words = frame.say(key);
        return words.equals(key) ? line.action() : words;
    }

    /// Nothing of an address that was asked for: it is no word for people, and stands in the file.
    /// Roles in words.
    public String detail(Frame frame, JournalLine line) {
        if (line.outcome() == Outcome.DENIED && line.detail().matches("[A-Z]+ /.*")) {
            return "";
        }
        return line.action().startsWith("people.") && line.detail().matches("[A-Z]+( [A-Z]+)*")
                ? Stream.of(line.detail().split(" ", -1))
                        .map(each -> frame.say("access.role." + each))
                        .collect(Collectors.joining(", "))
                : line.detail();
    }

    public String who(Frame frame, JournalLine line) {
        if (line.actor() != null) {
            return line.actor();
        }
        return frame.say(line.actorId() == null ? "journal.nobody" : "journal.machine");
    }

    /// The lines about one person or record.
    public String about(String filter, UUID id) {
        return "/journal?" + filter + '=' + id;
    }

    /// Where the record is read; null where it has no page.
    public @Nullable String href(JournalLine line) {
        String address = ADDRESSES.get(line.kind());
        return address == null || line.subjectId() == null ? null : address + line.subjectId();
    }
}
