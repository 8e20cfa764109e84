package lodestar.access.web;

import lodestar.shared.web.Problems;

/// What a one-time link opens: setting a password, for the first admin together with the account.
public record LinkPage(String action, boolean first, AccountForm form, Problems problems) {}
