package lodestar.access.web;

import java.util.List;
import lodestar.shared.web.ErrorPage;

/// After signing in: the form that was too late, ready to be sent.
public record ContinuePage(String action, List<ErrorPage.Field> fields) {}
