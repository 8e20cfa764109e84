package lodestar.notice;

import java.time.Duration;

/// Everything that people are told. Its sentence is `notice.news.<name>`, in a mail
/// `notice.mail.<name>` where the first would say more than a mail may.
enum News {
    NOMINATION_SUBMITTED(NoticeKind.NOMINATION_SUBMITTED, Claim.REVIEWS, "/nominations"),
    NOMINATION_APPROVED(NoticeKind.NOMINATION_DECIDED, Claim.NOMINATED, "/nominations"),
    NOMINATION_REJECTED(NoticeKind.NOMINATION_DECIDED, Claim.NOMINATED, "/nominations"),
    NOMINATION_REVOKED(NoticeKind.NOMINATION_DECIDED, Claim.NOMINATED, "/nominations"),

    MENTOR_MADE(NoticeKind.MENTORING, Claim.IS_MENTOR, ""),
    MENTOR_ENDED(NoticeKind.MENTORING, Claim.IS_KNOWN, ""),
    MENTOR_RECOGNISED(NoticeKind.MENTORING, Claim.IS_KNOWN, ""),
    MENTEES_ALLOCATED(NoticeKind.MENTORING, Claim.BELONGS, "/allocations"),
    MENTOR_ALLOCATED(NoticeKind.MENTORING, Claim.BELONGS, "/allocations"),
    SUPERVISION_BEGUN(NoticeKind.MENTORING, Claim.BELONGS, "/allocations"),
    ALLOCATION_PAUSED(NoticeKind.MENTORING, Claim.BELONGS, "/allocations"),
    ALLOCATION_RESUMED(NoticeKind.MENTORING, Claim.BELONGS, "/allocations"),
    ALLOCATION_CLOSED(NoticeKind.MENTORING, Claim.BELONGED, "/allocations"),
    MENTORSHIP_ENDED(NoticeKind.MENTORING, Claim.BELONGED, "/allocations"),

    MEETING_PLANNED(NoticeKind.MEETING, Claim.ATTENDS, "/meetings"),
    MEETING_MOVED(NoticeKind.MEETING, Claim.ATTENDS, "/meetings"),
    MEETING_CHANGED(NoticeKind.MEETING, Claim.ATTENDS, "/meetings"),
    MEETING_RESTORED(NoticeKind.MEETING, Claim.ATTENDS, "/meetings"),
    MEETING_CANCELLED(NoticeKind.MEETING, Claim.ATTENDED, "/meetings"),
    MEETING_LEFT(NoticeKind.MEETING, Claim.IS_KNOWN, "/meetings"),
    MENTEE_WITHDREW(NoticeKind.MEETING, Claim.ATTENDED, "/meetings"),
    TIME_ASKED(NoticeKind.MEETING, Claim.ATTENDS, "/meetings"),
    MEETING_TOMORROW(NoticeKind.REMINDER, Claim.ATTENDS, "/meetings"),
    MEETING_SOON(NoticeKind.REMINDER, Claim.ATTENDS, "/meetings"),
    MISSED_BY_YOU(NoticeKind.MISSED, Claim.MISSED, "/bookings"),
    MISSED_BY_MENTEE(NoticeKind.MISSED, Claim.MISSED, "/meetings"),

    POLL_OPENED(NoticeKind.POLL, Claim.IS_KNOWN, "/polls"),
    POLL_CLOSED(NoticeKind.POLL, Claim.IS_KNOWN, "/polls"),

    FOLLOWUP_DUE(NoticeKind.FOLLOWUP, Claim.WRITES, "/followups"),
    FOLLOWUP_OVERDUE(NoticeKind.FOLLOWUP, Claim.WRITES, "/followups"),
    ACTION_DUE(NoticeKind.ACTION_ITEM, Claim.PROMISED, "/followups"),
    MENTORSHIP_SILENT(NoticeKind.SILENCE, Claim.OVERSEES, "/allocations"),

    PASSWORD_CHANGED(NoticeKind.SECURITY, Claim.IS_KNOWN, "/profile"),
    LINK_MADE(NoticeKind.SECURITY, Claim.IS_KNOWN, "/profile"),
    SIGN_IN_LOCKED(NoticeKind.SECURITY, Claim.IS_KNOWN, "/profile"),
    PASSWORD_FORGOTTEN(NoticeKind.SECURITY, Claim.IS_KNOWN, "/profile"),
    INVITED(NoticeKind.SECURITY, Claim.IS_OUTSIDE, "/profile");

    private static final Duration UNDO = Duration.ofMinutes(15);

    private final NoticeKind kind;
    private final Claim claim;
    private final String list;

    News(NoticeKind kind, Claim claim, String list) {
        this.kind = kind;
        this.claim = claim;
        this.list = list;
    }

    NoticeKind kind() {
        return kind;
    }

    /// What its reader must be, for a mail about it still to go out.
    Claim claim() {
        return claim;
    }

    /// Whether several of one act are told as one, with their number.
    boolean isGathered() {
        return kind != NoticeKind.REMINDER && kind != NoticeKind.SECURITY && this != TIME_ASKED;
    }

    /// Whether each has a mail of its own all the same, since a calendar wants to know of it.
    boolean isForCalendars() {
        return switch (this) {
            case MEETING_PLANNED,
                    MEETING_MOVED,
                    MEETING_CHANGED,
                    MEETING_RESTORED,
                    MEETING_CANCELLED,
                    MEETING_LEFT ->
                    true;
            default -> false;
        };
    }

    /// What may still be taken back waits until it no longer may.
    Duration patience() {
        return kind == NoticeKind.MISSED ? UNDO : Duration.ZERO;
    }

    /// Where it leads: to its record, or to the list where it is about several, or to the home
    /// page.
    String path(String subject) {
        if (list.isEmpty()) {
            return "/";
        }
        return subject.isEmpty() || kind == NoticeKind.SECURITY || this == MISSED_BY_YOU
                ? list
                : list + "/" + subject;
    }
}
