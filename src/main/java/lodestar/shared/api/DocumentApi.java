package lodestar.shared.api;

import lodestar.shared.web.Open;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the description of the interface, to everybody.
@RestController
class DocumentApi {

    private final ApiDocument document;

    DocumentApi(ApiDocument document) {
        this.document = document;
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Open
    @Summary("Describes this interface")
    ResponseEntity<byte[]> show() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.json());
    }
}
