package lodestar.followup.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.followup.FollowUpFilter;
import lodestar.followup.FollowUpRow;
import lodestar.followup.FollowUpStatus;
import lodestar.people.StudentId;
import lodestar.shared.Order;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of follow-ups and what was asked of it.
///
/// @param asked the filters as the address holds them
/// @param mayWrite whether this reader may begin one
/// @param maySeeVoided whether this reader may see those that were taken out
public record FollowUpsPage(
        Map<String, String> asked,
        Order<FollowUpRow> order,
        Slice<FollowUpRow> rows,
        boolean mayWrite,
        boolean maySeeVoided) {

    private static final String VOIDED = "VOIDED";
    private static final List<String> NAMES = List.of("q", "status", "student", "mentor");

    static Map<String, String> asked(Map<String, String> parameters) {
        var asked = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        return asked;
    }

    static FollowUpFilter filter(Map<String, String> asked) {
        String status = asked.getOrDefault("status", "");
        return new FollowUpFilter(
                asked.getOrDefault("q", ""),
                Arrays.stream(FollowUpStatus.values())
                        .filter(each -> each.name().equals(status))
                        .findFirst()
                        .orElse(null),
                student(asked.get("student")),
                student(asked.get("mentor")),
                status.equals(VOIDED));
    }

    private static @Nullable StudentId student(@Nullable String id) {
        try {
            return id == null ? null : new StudentId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    public String value(String name) {
        return asked.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return !asked.isEmpty();
    }

    public String here() {
        return sorts().here();
    }

    public Sorts sorts() {
        return new Sorts(open("/followups"), order);
    }

    /// The same file with the source module's names.
    public String source() {
        return sorts().at(open("/exchange/files/followups.csv"));
    }

    public String download() {
        return sorts().at(open("/followups.csv"));
    }

    private String open(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString() + (asked.isEmpty() ? "?" : "&");
    }

    public List<Choice> states(Frame frame) {
        var states = new ArrayList<Choice>();
        for (FollowUpStatus each : FollowUpStatus.values()) {
            states.add(Choice.of(each.name(), word(frame, each), value("status")));
        }
        if (maySeeVoided) {
            states.add(Choice.of(VOIDED, frame.say("followup.status.VOIDED"), value("status")));
        }
        return states;
    }

    /// Why there is nothing here, as a key with `.text` for what to do next.
    public String nothing() {
        if (isFiltered()) {
            return "followup.empty.filtered";
        }
        return mayWrite ? "followup.empty" : "followup.empty.mentee";
    }

    public String word(Frame frame, FollowUpStatus status) {
        return frame.say("followup.status." + status.name());
    }

    public String kind(FollowUpStatus status) {
        return kindOf(status);
    }

    static String kindOf(FollowUpStatus status) {
        return switch (status) {
            case DRAFT -> "off";
            case SCHEDULED -> "info";
            case COMPLETED -> "good";
            case MISSED -> "stop";
        };
    }
}
