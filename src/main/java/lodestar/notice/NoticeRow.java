package lodestar.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A notice in its reader's list.
///
/// @param news what it tells: the sentence `notice.news.<news>`
/// @param other the name of the other person in it; empty where there is none
/// @param number of the record that it is about
/// @param happens when that takes place
/// @param many of how many it tells
/// @param reason why something was decided so, read from where it was decided; empty where there is
///   none
public record NoticeRow(
        NoticeId id,
        String news,
        Instant at,
        boolean isRead,
        String other,
        String number,
        @Nullable Instant happens,
        int many,
        String reason) {

    /// The day on which it falls, where it falls on a day and not at a time.
    public @Nullable LocalDate day() {
        return happens == null ? null : LocalDate.ofInstant(happens, ZoneOffset.UTC);
    }
}
