package lodestar.followup.web;

import java.nio.charset.StandardCharsets;
import lodestar.followup.ChecklistFile;
import lodestar.followup.Checklists;
import lodestar.followup.FollowUpId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The checklist file of a follow-up. It is only ever handed out to be saved, never to be shown.
@Controller
class ChecklistController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Checklists checklists;

    ChecklistController(Checklists checklists) {
        this.checklists = checklists;
    }

    @GetMapping("/followups/{id}/checklist")
    @May(Action.READ_FOLLOWUP)
    ResponseEntity<byte[]> download(@PathVariable FollowUpId id, Actor by) {
        return file(checklists.read(id, by));
    }

    static ResponseEntity<byte[]> file(ChecklistFile file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    @PostMapping("/followups/{id}/checklist")
    @May(Action.WRITE_FOLLOWUP)
    Submission put(
            @PathVariable FollowUpId id,
            @RequestParam(name = "checklist", required = false) @Nullable MultipartFile file,
            Actor by) {
        return Submission.of(
                        () -> {
                            if (file == null || !Uploads.isChosen(file)) {
                                throw Refused.invalid(Problem.of("file-required").at("checklist"));
                            }
                            checklists.put(id, Uploads.read(checklists, file), by);
                        })
                .then("/followups/" + id.value(), "followup.file.added");
    }

    @PostMapping("/followups/{id}/checklist/removal")
    @May(Action.WRITE_FOLLOWUP)
    Submission remove(@PathVariable FollowUpId id, Actor by) {
        return Submission.of(() -> checklists.remove(id, by))
                .then("/followups/" + id.value(), "followup.file.removed");
    }
}
