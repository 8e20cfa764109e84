package lodestar.notice;

import java.time.Instant;

/// A mail in the list of an admin: to whom and what kind, never what it says.
///
/// @param at when it was written
/// @param due when it is tried next
/// @param tries how often it was tried
/// @param fault why it did not go out, as a code and perhaps a number of SMTP; empty where nothing
///   is wrong
public record MailRow(
        MailId id,
        String reader,
        NoticeKind kind,
        MailState state,
        Instant at,
        Instant due,
        int tries,
        String fault) {

    /// The words for it: `notice.fault.<code>`.
    public String code() {
        return fault.split(" ", 2)[0];
    }

    /// The number behind it; empty where there is none.
    public String detail() {
        int blank = fault.indexOf(' ');
        return blank < 0 ? "" : fault.substring(blank + 1);
    }
}
