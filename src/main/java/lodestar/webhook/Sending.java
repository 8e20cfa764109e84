package lodestar.webhook;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import lodestar.shared.Institution;
import lodestar.shared.Unreachable;
import org.jspecify.annotations.Nullable;

/// Sends the messages that are due: to each receiver one after the other, to several at once. What
/// is not taken is tried again with growing gaps, and laid aside at the end. A receiver that does
/// not answer is not asked again in the same round: what else was due to it counts as tried.
final class Sending {

    private static final int AT_ONCE = 20;
    private static final int RECEIVERS_AT_ONCE = 8;

    /// Who is slow must not keep the others waiting.
    private static final Duration TURN = Duration.ofSeconds(30);

    private final WebhookOutbox outbox;
    private final WebhookMessages messages;
    private final SealedSecrets secrets;
    private final Posting posting;
    private final Clock clock;

    Sending(
            WebhookOutbox outbox,
            WebhookMessages messages,
            SealedSecrets secrets,
            Posting posting,
            Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.secrets = secrets;
        this.posting = posting;
        this.clock = clock;
    }

    /// Until nothing more is due.
    void run() {
        List<Outgoing> due = outbox.take(AT_ONCE, now());
        while (!due.isEmpty()) {
            send(due);
            due = outbox.take(AT_ONCE, now());
        }
    }

    private void send(List<Outgoing> due) {
        Map<WebhookId, List<Outgoing>> byReceiver =
                due.stream().collect(Collectors.groupingBy(Outgoing::to));
        List<Future<?>> turns = new ArrayList<>();
        try (var threads =
                Executors.newFixedThreadPool(RECEIVERS_AT_ONCE, Thread.ofVirtual().factory())) {
            byReceiver
                    .values()
                    .forEach(each ->
                            turns.add(threads.submit(Institution.carried(() -> turn(each)))));
        }
        turns.forEach(Sending::mustHaveEnded);
    }

    private static void mustHaveEnded(Future<?> turn) {
        try {
            turn.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void turn(List<Outgoing> due) {
        Instant end = now().plus(TURN);
        for (int i = 0; i < due.size(); i++) {
            List<Outgoing> rest = due.subList(i + 1, due.size());
            boolean goesOn = send(due.get(i), rest);
            if (!goesOn) {
                return;
            }
            if (!rest.isEmpty() && now().isAfter(end)) {
                put(rest, Instant.EPOCH);
                return;
            }
        }
    }

    /// Whether the receiver may be sent more now.
    private boolean send(Outgoing message, List<Outgoing> rest) {
        List<WebhookSecret> good = good(message);
        if (good.isEmpty()) {
            park(message, "secret", null);
            return true;
        }
        Posting.Answer answer;
        try {
            answer = posting.post(message, good, now());
        } catch (Unreachable unreachable) {
            String fault = fault(unreachable);
            again(message, fault, null, null);
            rest.forEach(each -> again(each, fault, null, null));
            return false;
        }
        return heard(message, answer, rest);
    }

    private boolean heard(Outgoing message, Posting.Answer answer, List<Outgoing> rest) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            outbox.delivered(message.id(), status, now());
            count("DELIVERED");
            return true;
        }
        if (status == 410) {
            messages.leave(message.to());
            park(message, "gone", status);
            put(rest, Instant.EPOCH);
            return false;
        }
        Optional<Instant> asked = Gaps.asked(answer.retryAfter(), now());
        boolean isRedirect = status >= 300 && status < 400;
        again(message, isRedirect ? "redirect" : "status", status, asked.orElse(null));
        asked.ifPresent(until -> put(rest, until));
        return asked.isEmpty();
    }

    /// The present secret, and the earlier one as long as it signs too; none where the present one
    /// does not open.
    private List<WebhookSecret> good(Outgoing message) {
        List<WebhookSecret> good = new ArrayList<>();
        Optional<WebhookSecret> present = secrets.open(message.to(), message.secret());
        present.ifPresent(good::add);
        Instant until = message.earlierUntil();
        byte[] earlier = message.earlier();
        if (present.isPresent() && earlier != null && until != null && until.isAfter(now())) {
            secrets.open(message.to(), earlier).ifPresent(good::add);
        }
        return good;
    }

    private void again(
            Outgoing message, String fault, @Nullable Integer status, @Nullable Instant asked) {
        Gaps.next(message.tries(), asked, now())
                .ifPresentOrElse(
                        at -> {
                            outbox.failed(message.id(), fault, status, at);
                            count("RETRIED");
                        },
                        () -> park(message, fault, status));
    }

    private void park(Outgoing message, String fault, @Nullable Integer status) {
        outbox.parked(message.id(), fault, status, now());
        count("PARKED");
    }

    private void put(List<Outgoing> rest, Instant earliest) {
        if (!rest.isEmpty()) {
            outbox.put(rest.stream().map(Outgoing::id).toList(), earliest);
        }
    }

    private static String fault(Unreachable unreachable) {
        return unreachable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void count(String outcome) {
        Metrics.counter("lodestar.webhooks", "outcome", outcome).increment();
    }

    private Instant now() {
        return clock.instant();
    }
}
