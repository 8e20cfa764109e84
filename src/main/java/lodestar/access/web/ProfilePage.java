package lodestar.access.web;

import java.util.List;
import lodestar.access.SessionRow;
import lodestar.shared.web.Problems;

/// One's own account: details, password, open sessions.
///
/// @param own what is wrong with the details
/// @param secret what is wrong with the password
public record ProfilePage(
        AccountForm form, Problems own, Problems secret, List<SessionRow> sessions, String mark) {}
