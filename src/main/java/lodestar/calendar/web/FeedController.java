package lodestar.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import lodestar.calendar.FeedToken;
import lodestar.calendar.Subscriptions;
import lodestar.people.Actor;
import lodestar.shared.web.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// Answers calendar programs, which have no session: the address alone opens the file, and nothing
/// else. An address that is wrong and one that was revoked get the same answer.
@Controller
class FeedController {

    private final Subscriptions subscriptions;
    private final Clock clock;
    private final Pace known = new Pace(60, Duration.ofMinutes(1));
    private final Pace unknown = new Pace(60, Duration.ofSeconds(10));

    FeedController(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @GetMapping("/calendar/{token}.ics")
    @Open
    ResponseEntity<byte[]> feed(@PathVariable String token, HttpServletRequest request) {
        return subscriptions
                .reader(new FeedToken(token))
                .map(reader ->
                        known.lets(reader.id().value().toString(), clock.instant())
                                ? answer(reader, request)
                                : later(known))
                .orElseGet(() -> nobody(request));
    }

    private ResponseEntity<byte[]> answer(Actor reader, HttpServletRequest request) {
        var subscription = subscriptions.open(reader);
        String mark = "W/\"" + subscription.mark() + '"';
        boolean isKnown = new ServletWebRequest(request).checkNotModified(mark);
        var answer = ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK);
        answer.eTag(mark).cacheControl(CacheControl.noCache().cachePrivate());
        return isKnown
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, MeetingFileController.CALENDAR)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"lodestar.ics\"")
                        .body(subscription.file().get().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> nobody(HttpServletRequest request) {
        return unknown.lets(request.getRemoteAddr(), clock.instant())
                ? ResponseEntity.notFound().build()
                : later(unknown);
    }

    private static ResponseEntity<byte[]> later(Pace pace) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(pace.pause()))
                .build();
    }
}
