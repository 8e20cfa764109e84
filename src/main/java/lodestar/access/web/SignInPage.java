package lodestar.access.web;

import java.util.List;
import lodestar.shared.web.ErrorPage;
import lodestar.shared.web.Problems;

/// The sign-in page. `carried` is what was typed into a form that came after its session had ended.
public record SignInPage(
        Problems problems, String email, String to, boolean late, List<ErrorPage.Field> carried) {}
