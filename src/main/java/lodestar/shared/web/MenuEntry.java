package lodestar.shared.web;

/// A room's place in the main navigation: each room declares its own as a bean.
///
/// @param order smaller stands first
/// @param key the words
/// @param href where it leads; also the prefix of the pages under it
/// @param action the name of the action that one must be allowed to see it
public record MenuEntry(int order, String key, String href, String action) {}
