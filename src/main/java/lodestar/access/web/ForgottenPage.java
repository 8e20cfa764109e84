package lodestar.access.web;

/// Asks for the address of somebody who forgot their password.
public record ForgottenPage(String email) {}
