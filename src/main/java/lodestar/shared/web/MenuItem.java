package lodestar.shared.web;

/// A link of the navigation, as this visitor sees it.
public record MenuItem(String label, String href, boolean current) {}
