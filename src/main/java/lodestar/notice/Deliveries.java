package lodestar.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lodestar.calendar.Invitation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the mail that is due, some at a time, many over one connection. What the server does not
/// take is tried again with growing gaps, and laid aside after eight tries; what it refuses for
/// good is laid aside at once. Nothing is lost, and a mail that went out is marked before the next
/// one goes: whoever dies in between sends that one a second time, under the same Message-ID.
final class Deliveries {

    /// Before what is known of it: `connection untrusted`.
    static final String NO_CONNECTION = "connection";

    static final int MOST_TRIES = 8;
    static final Duration TOO_OLD = Duration.ofDays(7);
    private static final int AT_ONCE = 50;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final List<Duration> GAPS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12));
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Outbox outbox;
    private final Letters letters;
    private final Envelopes envelopes;
    private final MailServer server;
    private final Clock clock;
    private MailServer.@Nullable Line line;
    private boolean hasAnswered;

    Deliveries(
            Outbox outbox, Letters letters, Envelopes envelopes, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.envelopes = envelopes;
        this.server = server;
        this.clock = clock;
    }

    /// Until nothing more is due, or the server does not answer.
    void run() {
        try {
            if (outbox.areStranded(now()) && !answers()) {
                outbox.askStrandedAgain(now().plus(ASK_AGAIN));
                return;
            }
            boolean goesOn = true;
            while (goesOn) {
                List<Waiting> mails = outbox.take(AT_ONCE, now());
                goesOn = !mails.isEmpty() && deliver(mails);
            }
        } finally {
            hangUp();
        }
    }

    /// Whether the server answered, so that more can be sent.
    private boolean deliver(List<Waiting> mails) {
        List<List<Waiting>> envelopes = sorted(mails);
        for (int i = 0; i < envelopes.size(); i++) {
            try {
                connect();
            } catch (MessagingException noAnswer) {
                noAnswer(envelopes.subList(i, envelopes.size()), noAnswer);
                return false;
            }
            send(envelopes.get(i));
        }
        return true;
    }

    /// What is to be sent now, the mails of one digest together; the others are dropped or put
    /// back.
    private List<List<Waiting>> sorted(List<Waiting> mails) {
        Set<UUID> rightful = outbox.rightful(mails);
        Map<Object, List<Waiting>> sorted = new LinkedHashMap<>();
        for (Waiting mail : mails) {
            String fault = fault(mail, rightful);
            Instant earliest = mail.earliest(now());
            if (!fault.isEmpty()) {
                outbox.dropped(List.of(mail.id()), fault, now());
            } else if (earliest.isAfter(now())) {
                outbox.put(List.of(mail.id()), earliest);
            } else {
                Object key = mail.isDigest() ? List.of(mail.reader().id(), mail.due()) : mail.id();
                sorted.computeIfAbsent(key, each -> new ArrayList<>()).add(mail);
            }
        }
        return List.copyOf(sorted.values());
    }

    /// Why a mail is not sent after all; empty where it is.
    private String fault(Waiting mail, Set<UUID> rightful) {
        boolean isReminder = mail.news().kind() == NoticeKind.REMINDER;
        if (mail.reader().email() == null) {
            return "gone";
        } else if (!rightful.contains(mail.id())) {
            return "no-right";
        } else if (mail.isStopped() && mail.news().kind() != NoticeKind.SECURITY) {
            return "stopped";
        } else if (isReminder && mail.happens() != null && !mail.happens().isAfter(now())) {
            return "over";
        }
        return mail.since().plus(TOO_OLD).isBefore(now()) ? "old" : "";
    }

    private void connect() throws MessagingException {
        if (line != null && line.isWornOut()) {
            hangUp();
        }
        if (line == null) {
            line = server.open();
            if (!hasAnswered) {
                hasAnswered = true;
                outbox.reviveStranded(now());
            }
        }
    }

    private boolean answers() {
        try {
            connect();
            return true;
        } catch (MessagingException noAnswer) {
            LOG.info(
                    "No {} to the mail server: {}",
                    Refusal.ofConnection(noAnswer).fault(),
                    noAnswer.getClass().getName());
            return false;
        }
    }

    private void send(List<Waiting> mails) {
        List<UUID> ids = ids(mails);
        try {
            dispatch(mails);
            outbox.sent(ids, now());
        } catch (MessagingException failure) {
            Refusal refusal = Refusal.of(failure);
            if (refusal.isFinal()) {
                outbox.failed(ids, refusal.fault(), now(), true);
            } else {
                again(mails, refusal.fault());
            }
            if (refusal.isOfConnection()) {
                hangUp();
            }
        }
    }

    /// Hands one envelope to the server, and marks nothing.
    void dispatch(List<Waiting> mails) throws MessagingException {
        connect();
        Waiting first = mails.getFirst();
        boolean isDigest = first.isDigest();
        Letter letter = isDigest ? letters.digest(mails) : letters.single(first);
        var address =
                new Envelopes.Address(
                        server.from(),
                        String.valueOf(first.reader().email()),
                        first.reader().name(),
                        mails.stream().map(Waiting::id).min(UUID::compareTo).orElseThrow(),
                        now());
        if (line != null) {
            var invitation =
                    isDigest
                            ? Optional.<Invitation>empty()
                            : envelopes.invitation(first, server.from());
            line.send(envelopes.seal(letter, server.session(), address, invitation));
        }
    }

    private void noAnswer(List<List<Waiting>> left, MessagingException why) {
        String fault = Refusal.ofConnection(why).fault();
        LOG.info("No {} to the mail server: {}", fault, why.getClass().getName());
        left.forEach(each -> again(each, fault));
    }

    private void again(List<Waiting> mails, String fault) {
        Map<Integer, List<Waiting>> byTries =
                mails.stream().collect(Collectors.groupingBy(Waiting::tries));
        byTries.forEach((tries, some) -> {
            boolean isEnough = tries >= MOST_TRIES;
            Duration gap =
                    isEnough ? ASK_AGAIN : GAPS.get(Math.clamp(tries - 1L, 0, GAPS.size() - 1));
            outbox.failed(ids(some), fault, now().plus(gap), isEnough);
        });
    }

    private void hangUp() {
        try {
            if (line != null) {
                line.close();
            }
        } catch (MessagingException gone) {
            LOG.debug("The connection was gone already: {}", gone.getClass().getName());
        } finally {
            line = null;
        }
    }

    private static List<UUID> ids(Collection<Waiting> mails) {
        return mails.stream().map(Waiting::id).toList();
    }

    private Instant now() {
        return clock.instant();
    }
}
