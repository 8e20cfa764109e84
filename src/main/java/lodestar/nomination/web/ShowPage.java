package lodestar.nomination.web;

import java.util.List;
import java.util.Objects;
import lodestar.nomination.NominationStatus;
import lodestar.nomination.NominationView;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Places;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// One nomination with all that its decision needs.
///
/// @param typed the reason that was typed into a form of this page and refused
public record ShowPage(
        NominationView view,
        List<MenteeLine> mentees,
        List<NominationView.Step> history,
        List<NominationView.Earlier> others,
        NominationView.@Nullable Queue queue,
        Actor by,
        Problems problems,
        String typed) {

    public String address(String act) {
        return "/nominations/" + view.id().value() + act;
    }

    public long version() {
        return view.version();
    }

    public String title(Frame frame) {
        return frame.say("nomination.title", view.candidateName());
    }

    /// Where the way up leads: for a reviewer with a queue to what waits.
    public String up() {
        return queue == null ? "/nominations" : "/nominations?status=PENDING";
    }

    public String upLabel(Frame frame) {
        if (queue == null) {
            return frame.say("nomination.list");
        }
        return queue.isCounted()
                ? frame.say("nomination.queue", queue.position(), queue.waiting())
                : frame.say("nomination.queue.many");
    }

    public boolean canDecide() {
        return is(NominationStatus.PENDING) && by.may(Action.DECIDE_NOMINATION, view.subject());
    }

    /// A reviewer looks at what they nominated themselves.
    public boolean isOwnForReviewer() {
        return is(NominationStatus.PENDING) && by.isStaff() && by.is(view.faculty().person());
    }

    public boolean canEdit() {
        return isOpen() && view.status().isEditable() && isNominators();
    }

    public boolean canSubmit() {
        return is(NominationStatus.DRAFT) && isNominators();
    }

    public boolean canWithdraw() {
        return (is(NominationStatus.DRAFT) || is(NominationStatus.PENDING)) && isNominators();
    }

    public boolean canDiscard() {
        return is(NominationStatus.DRAFT)
                && view.submittedAt() == null
                && by.is(view.createdBy())
                && isNominators();
    }

    public boolean canRevoke() {
        return is(NominationStatus.APPROVED) && by.may(Action.DECIDE_NOMINATION, view.subject());
    }

    public boolean canAllocate() {
        return is(NominationStatus.APPROVED) && by.may(Action.ALLOCATE);
    }

    public boolean canStrike() {
        return isOpen()
                && view.status() != NominationStatus.APPROVED
                && by.may(Action.RESTORE_VOIDED);
    }

    public boolean canRestore() {
        return view.isVoided() && by.may(Action.RESTORE_VOIDED);
    }

    public boolean hasMenu() {
        return canWithdraw() || canDiscard() || canRevoke() || canStrike();
    }

    /// What was typed, where the form that it was typed into is no longer on the page.
    public boolean keepsTyped() {
        return !typed.isEmpty() && !canDecide();
    }

    public List<String> focusAreas() {
        return view.focusAreas().stream().map(NominationView.Focus::name).toList();
    }

    public @Nullable String detail() {
        String languages =
                String.join(
                        ", ",
                        view.languages().stream()
                                .map(each -> Places.language(each, by.locale()))
                                .toList());
        String where = view.candidateNumber() + " · " + view.courseName() + ", " + view.batchName();
        return languages.isEmpty() ? where : where + " · " + languages;
    }

    public boolean canReadRecords() {
        return by.may(Action.READ_RECORDS);
    }

    public String voidedBy() {
        return Objects.requireNonNull(view.voided()).by();
    }

    private boolean isNominators() {
        return by.may(Action.NOMINATE, view.subject());
    }

    private boolean isOpen() {
        return !view.isVoided();
    }

    private boolean is(NominationStatus status) {
        return isOpen() && view.status() == status;
    }
}
