package lodestar.meeting.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingProvider;
import lodestar.meeting.MeetingStatus;
import lodestar.meeting.MeetingView;
import lodestar.meeting.MeetingView.Attendee;
import lodestar.meeting.MeetingView.Link;
import lodestar.meeting.Reply;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.web.Frame;

/// A meeting as its reader sees it, and what the reader may do with it now.
public record MeetingPage(MeetingView meeting, Actor by, Instant now) {

    public String here() {
        return "/meetings/" + meeting.id().value();
    }

    public boolean mayBeHeld() {
        return meeting.mayBeHeld(now);
    }

    public boolean mayChange() {
        return meeting.mayWrite() && meeting.isScheduled();
    }

    /// Whether the reader attends as a mentee and may still do something about it.
    public boolean mayMoveOwn() {
        return meeting.isMentee() && meeting.isScheduled() && now.isBefore(meeting.startsAt());
    }

    /// Whether the reader is its only mentee.
    public boolean isAlone() {
        return meeting.mentees().size() == 1;
    }

    public boolean isHost() {
        return by.is(meeting.host()) && now.isBefore(meeting.startsAt());
    }

    /// What mentees said, while it still matters.
    public List<Reply> replies() {
        return meeting.isScheduled() ? meeting.replies() : List.of();
    }

    /// Who did not come, as far as the reader may do something about it.
    public List<Attendee> missed() {
        boolean mayAct = meeting.mayWrite() || meeting.isMentee();
        return !mayAct || meeting.voided() != null
                ? List.of()
                : meeting.mentees().stream()
                        .filter(each -> each.attendance() == Attendance.NO_SHOW)
                        .toList();
    }

    public boolean isOwn(Attendee attendee) {
        return by.is(attendee.id());
    }

    public boolean mayBeUndone() {
        return meeting.mayBeUndone(by, now);
    }

    /// A mentee takes back what a mentee may do.
    public String undo() {
        return here() + (meeting.mayWrite() ? "/undo" : "/withdrawal/undo");
    }

    public boolean mayVoid() {
        return by.may(Action.RESTORE_VOIDED) && meeting.voided() == null;
    }

    public boolean mayRestore() {
        return by.may(Action.RESTORE_VOIDED) && meeting.voided() != null;
    }

    /// Whether it is time to join: online, scheduled, and not over.
    public boolean canJoin() {
        return meeting.isScheduled()
                && meeting.link() != null
                && now.isBefore(meeting.endsAt().plusSeconds(3_600));
    }

    /// Joining is the next step from ten minutes before.
    public boolean isSoon() {
        return !now.isBefore(meeting.startsAt().minusSeconds(600));
    }

    public String join(Frame frame) {
        return meeting.provider()
                .map(MeetingProvider::label)
                .map(label -> frame.say("meeting.join.with", label))
                .orElseGet(() -> frame.say("meeting.join"));
    }

    public String linkLabel() {
        return meeting.provider().map(MeetingProvider::label).orElse("");
    }

    /// Whether the clocks where the meeting is meant show another time than the reader's.
    public boolean isElsewhere() {
        ZoneOffset here = by.zone().getRules().getOffset(meeting.startsAt());
        return !here.equals(meeting.zone().getRules().getOffset(meeting.startsAt()));
    }

    /// The time on the clocks there, with the zone.
    public String there(Frame frame) {
        var shown =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(by.locale());
        return frame.say(
                "meeting.there",
                shown.format(meeting.startsAt().atZone(meeting.zone())),
                meeting.zone().getId().replace('_', ' '));
    }

    public String status(Frame frame) {
        return meeting.voided() == null
                ? Shown.word(frame, meeting.status())
                : frame.say("meeting.voided");
    }

    public String statusKind() {
        return meeting.voided() == null ? Shown.kind(meeting.status()) : "off";
    }

    public String attendance(Frame frame, Attendee attendee) {
        return attendee.attendance() == null
                ? ""
                : frame.say("meeting.attendance." + attendee.attendance());
    }

    public String attendanceKind(Attendee attendee) {
        Attendance told = attendee.attendance();
        if (told == null) {
            return "off";
        }
        return switch (told) {
            case ATTENDED -> "good";
            case NO_SHOW -> "stop";
            case EXCUSED -> "wait";
        };
    }

    /// Whether the reader is offered to write a follow-up about each mentee.
    public boolean offersFollowUps() {
        return meeting.status() == MeetingStatus.DONE
                && meeting.voided() == null
                && meeting.mayFollowUp();
    }

    public String followUp(Attendee attendee) {
        return "/followups/new?meeting="
                + meeting.id().value()
                + "&student="
                + attendee.id().value();
    }

    public boolean isChained() {
        return meeting.chain().size() > 1;
    }

    public boolean isThis(Link link) {
        return link.id().equals(meeting.id());
    }

    public String href(Link link) {
        return "/meetings/" + link.id().value();
    }
}
