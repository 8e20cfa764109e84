package lodestar.meeting.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lodestar.meeting.Attendance;
import lodestar.people.StudentId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.api.Shape;
import tools.jackson.databind.JsonNode;

/// Who came, as programs say it: an object by the ids of mentees, or a list.
@Shape(
        """
        {"oneOf": [
          {"type": "object", "additionalProperties": {"type": "string", "enum": ["ATTENDED", "NO_SHOW", "EXCUSED"]}},
          {"type": "array", "items": {"type": "object", "required": ["studentId", "attendance"], "properties": {
            "studentId": {"type": "string", "format": "uuid"},
            "attendance": {"type": "string", "enum": ["ATTENDED", "NO_SHOW", "EXCUSED"]}}}}]}
        """)
record AttendanceInput(Map<String, Attendance> byId) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AttendanceInput of(JsonNode said) {
        var told = new LinkedHashMap<String, Attendance>();
        if (said.isArray()) {
            for (JsonNode each : said) {
                add(told, each.path("studentId").asString(""), each.path("attendance"));
            }
        } else {
            said.properties().forEach(each -> add(told, each.getKey(), each.getValue()));
        }
        return new AttendanceInput(told);
    }

    private static void add(Map<String, Attendance> told, String student, JsonNode how) {
        String word = how.isObject() ? how.path("attendance").asString("") : how.asString("");
        Optional<Attendance> attendance =
                Arrays.stream(Attendance.values())
                        .filter(each -> each.name().equals(word))
                        .findFirst();
        told.put(student, attendance.orElseThrow(AttendanceInput::unclear));
    }

    Map<StudentId, Attendance> told() {
        try {
            return byId.entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    each -> new StudentId(UUID.fromString(each.getKey())),
                                    Map.Entry::getValue));
        } catch (IllegalArgumentException notAnId) {
            throw unclear();
        }
    }

    private static Refused unclear() {
        return Refused.invalid(Problem.of("attendance-required").at("attendance"));
    }
}
