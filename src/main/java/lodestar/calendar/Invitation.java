package lodestar.calendar;

/// The calendar part of a mail (RFC 5546, 6047), to be sent as it stands.
///
/// @param text an iCalendar file, lines ended by CRLF
public record Invitation(Method method, String text) {

    /// What the recipient's calendar is asked to do.
    public enum Method {
        /// Enter the meeting, or change it.
        REQUEST,
        /// Strike it out.
        CANCEL
    }

    /// The type of the part, in which mail programs look for the method too.
    public String contentType() {
        return "text/calendar; charset=UTF-8; method=" + method;
    }

    /// For the same content as an attachment.
    public String fileName() {
        return method == Method.REQUEST ? "invite.ics" : "cancel.ics";
    }
}
