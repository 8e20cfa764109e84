package lodestar.invitation.web;

import java.util.Arrays;
import java.util.List;
import lodestar.academics.BatchName;
import lodestar.invitation.Round;
import lodestar.invitation.Waiting;
import lodestar.people.Role;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// Those without a password, and the way to invite them.
///
/// @param round the latest one by mail; null where there was none
/// @param hasMail whether mail brings the links; otherwise a file does
public record InvitationsPage(
        InvitationQuestion question,
        Slice<Waiting> rows,
        List<BatchName> batches,
        @Nullable Round round,
        boolean hasMail,
        Problems problems) {

    public boolean isRunning() {
        return round != null && round.isRunning();
    }

    public boolean isFiltered() {
        return question.isNarrowed();
    }

    public List<Choice> roles(Frame frame) {
        return Arrays.stream(Role.values())
                .map(each ->
                        Choice.of(each.name(), frame.say("access.role." + each), question.role()))
                .toList();
    }

    public List<Choice> batchChoices() {
        return batches.stream()
                .map(each ->
                        Choice.of(each.id().value().toString(), each.label(), question.batch()))
                .toList();
    }

    public String action() {
        return hasMail ? InvitationController.LIST : InvitationController.FILE;
    }

    public String here() {
        return question.address(InvitationController.LIST).open();
    }

    public String download() {
        return question.address(InvitationController.LIST + ".csv").toString();
    }

    public List<MenuItem> tabs(Frame frame) {
        return tabs(frame, InvitationController.LIST);
    }

    static List<MenuItem> tabs(Frame frame, String here) {
        return List.of(
                new MenuItem(
                        frame.say("invitation.tab.waiting"),
                        InvitationController.LIST,
                        here.equals(InvitationController.LIST)),
                new MenuItem(
                        frame.say("invitation.tab.invited"),
                        InvitationController.INVITED,
                        here.equals(InvitationController.INVITED)));
    }
}
