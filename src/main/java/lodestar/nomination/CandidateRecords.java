package lodestar.nomination;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads a candidate's record as the database hands it over.
@Component
class CandidateRecords {

    private final JsonMapper json;

    CandidateRecords(JsonMapper json) {
        this.json = json;
    }

    CandidateRecord read(String text) {
        return json.readValue(text, CandidateRecord.class);
    }
}
