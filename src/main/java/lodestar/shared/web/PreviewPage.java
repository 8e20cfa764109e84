package lodestar.shared.web;

import gg.jte.Content;

/// A long text as its readers will see it.
public record PreviewPage(Content html, boolean isEmpty) {}
