package lodestar.nomination.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationFilter;
import lodestar.nomination.NominationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody asks of the list, as the address holds it. A value that makes no sense asks for
/// all.
record ListQuestion(Map<String, String> asked) {

    private static final List<String> NAMES =
            List.of("q", "status", "course", "batch", "faculty", "voided");

    static ListQuestion read(Map<String, String> parameters) {
        var asked = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        return new ListQuestion(asked);
    }

    String value(String name) {
        return asked.getOrDefault(name, "");
    }

    NominationFilter filter() {
        UUID batch = id("batch");
        return new NominationFilter(
                value("q"),
                status(),
                course(),
                batch == null ? null : new BatchId(batch),
                value("faculty"),
                value("voided").equals("true"));
    }

    @Nullable CourseId course() {
        UUID course = id("course");
        return course == null ? null : new CourseId(course);
    }

    /// The address of the list or its file with these filters; ends in `?` or `&`.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString() + (asked.isEmpty() ? "?" : "&");
    }

    private @Nullable UUID id(String name) {
        try {
            return asked.containsKey(name) ? UUID.fromString(value(name)) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private @Nullable NominationStatus status() {
        return Arrays.stream(NominationStatus.values())
                .filter(each -> each.name().equals(value("status")))
                .findFirst()
                .orElse(null);
    }
}
