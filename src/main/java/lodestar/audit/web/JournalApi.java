package lodestar.audit.web;

import java.time.Instant;
import java.util.UUID;
import lodestar.audit.JournalFilter;
import lodestar.audit.JournalLine;
import lodestar.audit.JournalQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;
import lodestar.shared.api.Listed;
import lodestar.shared.api.Listing;
import lodestar.shared.api.Span;
import lodestar.shared.api.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The journal for programs of admins.
@RestController
@RequestMapping(path = "/api/journal", produces = "application/json")
class JournalApi {

    private final JournalQueries queries;

    JournalApi(JournalQueries queries) {
        this.queries = queries;
    }

    /// @param kind of record: `nomination`
    /// @param requestId the one that the log has too
    record JournalJson(
            long sequence,
            Instant at,
            @Nullable UUID actorId,
            @Nullable String actorName,
            String action,
            String kind,
            @Nullable UUID subjectId,
            @Nullable UUID studentId,
            @Nullable String studentName,
            DomainEvent.Outcome outcome,
            String detail,
            String requestId) {

        static JournalJson of(JournalLine line) {
            return new JournalJson(
                    line.seq(),
                    line.at(),
                    line.actorId(),
                    line.actor(),
                    line.action(),
                    line.kind(),
                    line.subjectId(),
                    line.studentId(),
                    line.student(),
                    line.outcome(),
                    line.detail(),
                    line.request());
        }
    }

    @GetMapping
    @May(Action.READ_JOURNAL)
    @Summary("Lists what happened, the latest first")
    Listed<JournalJson> list(
            @RequestParam @Nullable PersonId actor,
            @RequestParam @Nullable UUID subject,
            @RequestParam @Nullable StudentId student,
            @RequestParam(defaultValue = "") String action,
            Span span,
            Listing listing,
            Actor by) {
        var filter =
                new JournalFilter(
                        actor == null ? "" : actor.value().toString(),
                        student == null ? "" : student.value().toString(),
                        subject,
                        action.replace("\0", ""),
                        null,
                        span.from(),
                        span.before());
        return listing.of(
                2,
                (from, size) -> queries.read(filter, from, size, by),
                JournalQueries::cursor,
                () -> queries.total(filter, by),
                rows -> rows.stream().map(JournalJson::of).toList());
    }
}
