package lodestar.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a message says: which act, when, and the ids that it names. Never a name, an address or a
/// text: whoever wants to know more asks by the REST interface, with rights of its own.
record Payload(String type, Instant timestamp, Map<String, String> data) {

    /// A record's own number, such as `APP0042`. Other words beside an act are left out, and so are
    /// the numbers of people.
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{3}[0-9]{4,12}");

    private static final Set<String> NUMBERED =
            Set.of("nomination", "allocation", "meeting", "followup");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Payload of(DomainEvent event, Instant at) {
        String kind = WebhookKinds.subject(event.action());
        Map<String, String> data = about(kind, event.subject());
        if (NUMBERED.contains(kind) && NUMBER.matcher(event.detail()).matches()) {
            data.put("number", event.detail());
        }
        new TreeMap<>(event.related()).forEach((name, id) -> put(data, name, id));
        put(data, "studentId", event.student());
        put(data, "actorId", event.actor());
        return new Payload(event.action(), at, data);
    }

    static Payload trial(WebhookId webhook, Instant at) {
        return new Payload(WebhookKinds.TRIAL, at, about("webhook", webhook.value()));
    }

    private static Map<String, String> about(String kind, @Nullable UUID id) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("kind", kind);
        put(data, "id", id);
        return data;
    }

    private static void put(Map<String, String> data, String name, @Nullable UUID id) {
        if (id != null) {
            data.put(name, id.toString());
        }
    }

    /// The very letters that are signed and sent.
    String json() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("type", type);
        whole.put("timestamp", timestamp.toString());
        whole.put("data", data);
        return JSON.writeValueAsString(whole);
    }
}
