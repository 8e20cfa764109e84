package lodestar.followup.web;

import lodestar.followup.Checklists;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUpReader;
import lodestar.followup.FollowUps;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.api.Effect;
import lodestar.shared.api.Summary;
import lodestar.shared.api.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The checklist file of a follow-up for programs.
@RestController
@RequestMapping("/api/followups/{id}/checklist")
class ChecklistApi {

    private final FollowUps followUps;
    private final Checklists checklists;
    private final FollowUpReader reader;

    ChecklistApi(FollowUps followUps, Checklists checklists, FollowUpReader reader) {
        this.followUps = followUps;
        this.checklists = checklists;
        this.reader = reader;
    }

    @GetMapping
    @May(Action.READ_FOLLOWUP)
    @Summary("Hands out the checklist file")
    ResponseEntity<byte[]> read(@PathVariable FollowUpId id, Actor by) {
        return ChecklistController.file(checklists.read(id, by));
    }

    /// Judged before the transaction begins: reading a file takes as long as its sender does.
    @PutMapping(produces = "application/json")
    @May(Action.WRITE_FOLLOWUP)
    @Summary("Lays the checklist file beside the follow-up, in place of the one before")
    Effect<FollowUpJson> put(@PathVariable FollowUpId id, Upload upload, Actor by) {
        followUps.mustBeWritable(id, by);
        var file = checklists.check(upload.name(), upload.content());
        return Effect.of(
                () -> checklists.put(id, file, by), () -> FollowUpJson.of(reader.read(id, by)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.WRITE_FOLLOWUP)
    @Summary("Takes the checklist file away")
    Effect<Void> remove(@PathVariable FollowUpId id, Actor by) {
        return Effect.ending(() -> checklists.remove(id, by));
    }
}
