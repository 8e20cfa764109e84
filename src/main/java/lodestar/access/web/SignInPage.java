package lodestar.access.web;

import java.util.List;
import lodestar.shared.web.ErrorPage;
import lodestar.shared.web.Problems;

/// The sign-in page. `carried` is what was typed into a form that came after its session had ended.
///
/// @param mayForget whether a mail can bring a link for a new password
public record SignInPage(
        Problems problems,
        String email,
        String to,
        boolean late,
        List<ErrorPage.Field> carried,
        boolean mayForget) {}
