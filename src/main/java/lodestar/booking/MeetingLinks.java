package lodestar.booking;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lodestar.meeting.MeetingId;
import lodestar.people.PersonId;
import lodestar.shared.PublicAddress;
import lodestar.shared.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Addresses by which one person moves or cancels one meeting without signing in, for mails and
/// calendars. Each is signed, good for its one act, and for a while after the meeting still opens a
/// page that says what became of it. It opens no session.
///
/// The same meeting, person and end give the same address, so that it may be written again.
@Component
public class MeetingLinks {

    static final Duration AFTERWARDS = Duration.ofDays(30);
    private static final int BYTES = 2 * 16 + 4;

    private final Signatures signatures;
    private final PublicAddress address;

    MeetingLinks(Signatures signatures, PublicAddress address) {
        this.signatures = signatures;
        this.address = address;
    }

    /// What a link is for.
    public enum Act {
        MOVE,
        CANCEL;

        /// Its place in an address.
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a sound link says.
    ///
    /// @param until when it stops to say anything
    public record Pass(Act act, MeetingId meeting, PersonId person, Instant until) {}

    /// The whole address by which this person, mentor or mentee of the meeting, moves it.
    ///
    /// @param ends when the meeting ends
    public String move(MeetingId meeting, PersonId person, Instant ends) {
        return whole(Act.MOVE, meeting, person, ends);
    }

    /// The whole address by which the mentor cancels it, or a mentee takes back their attendance.
    ///
    /// @param ends when the meeting ends
    public String cancel(MeetingId meeting, PersonId person, Instant ends) {
        return whole(Act.CANCEL, meeting, person, ends);
    }

    private String whole(Act act, MeetingId meeting, PersonId person, Instant ends) {
        int hours = (int) (ends.plus(AFTERWARDS).getEpochSecond() / 3_600);
        byte[] words =
                ByteBuffer.allocate(BYTES)
                        .putLong(meeting.value().getMostSignificantBits())
                        .putLong(meeting.value().getLeastSignificantBits())
                        .putLong(person.value().getMostSignificantBits())
                        .putLong(person.value().getLeastSignificantBits())
                        .putInt(hours)
                        .array();
        String said = Base64.getUrlEncoder().withoutPadding().encodeToString(words);
        return address.of(path(act, said + "." + signatures.sign(purpose(act), said)));
    }

    static String path(Act act, String token) {
        return "/meeting-links/" + act.path() + "/" + token;
    }

    /// What the token of an address says; empty where we did not sign it for this act.
    public Optional<Pass> read(Act act, String token) {
        int dot = token.indexOf('.');
        if (dot < 0
                || !signatures.isValid(
                        purpose(act), token.substring(0, dot), token.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.ofNullable(words(act, token.substring(0, dot)));
    }

    private static @Nullable Pass words(Act act, String said) {
        try {
            var words = ByteBuffer.wrap(Base64.getUrlDecoder().decode(said));
            return new Pass(
                    act,
                    new MeetingId(new UUID(words.getLong(), words.getLong())),
                    new PersonId(new UUID(words.getLong(), words.getLong())),
                    Instant.ofEpochSecond(words.getInt() * 3_600L));
        } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
            return null;
        }
    }

    private static String purpose(Act act) {
        return "meeting-link-" + act.path();
    }
}
