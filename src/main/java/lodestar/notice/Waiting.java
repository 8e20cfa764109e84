package lodestar.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail that is about to be sent, with what is known now of its reader and its subject.
///
/// @param since when it was written, or asked for again
/// @param due when it was to be sent; the mails of one digest have the same
/// @param tries how often it was tried, this time included
/// @param email null where the reader has none, or may not come in any more
/// @param meeting the meeting that it is about; null where it is about something else
/// @param isStopped whether the reader no longer wishes it by mail
record Waiting(
        UUID id,
        News news,
        @Nullable UUID subject,
        String number,
        String other,
        @Nullable Instant happens,
        int many,
        boolean isDigest,
        Instant since,
        Instant due,
        int tries,
        Reader reader,
        @Nullable Meeting meeting,
        boolean isStopped) {

    record Reader(
            UUID id,
            String name,
            @Nullable String email,
            Locale locale,
            ZoneId zone,
            @Nullable QuietHours quiet) {}

    /// @param link by which one joins; null where it is not online
    record Meeting(UUID id, Instant ends, @Nullable String link, boolean isScheduled) {}

    /// When it may go out.
    Instant earliest(Instant now) {
        QuietHours quiet = reader.quiet();
        if (quiet == null || news.kind() == NoticeKind.SECURITY) {
            return now;
        }
        Instant earliest = quiet.earliest(now, reader.zone());
        // whoever meets in their quiet hours is reminded in them
        boolean tooLate =
                news.kind() == NoticeKind.REMINDER
                        && happens != null
                        && !earliest.isBefore(happens);
        return tooLate ? now : earliest;
    }

    Optional<UUID> subjectId() {
        return Optional.ofNullable(subject);
    }
}
