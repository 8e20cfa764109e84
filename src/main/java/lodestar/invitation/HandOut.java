package lodestar.invitation;

import lodestar.access.Token;

/// A one-time link to hand to somebody.
public record HandOut(String name, String email, Token token) {}
