package lodestar.invitation.web;

import java.util.List;
import lodestar.invitation.Invited;
import lodestar.shared.Slice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;

/// Who was invited when, by whom, and who of them has come.
public record InvitedPage(Slice<Invited> rows) {

    public List<MenuItem> tabs(Frame frame) {
        return InvitationsPage.tabs(frame, InvitationController.INVITED);
    }

    public String here() {
        return InvitationController.INVITED + "?";
    }
}
