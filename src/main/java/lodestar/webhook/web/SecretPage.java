package lodestar.webhook.web;

/// A secret that was just made, the only time that it is shown.
///
/// @param title what has happened
/// @param webhook the address of the receiver's page
/// @param name as the admin calls the receiver
public record SecretPage(String title, String webhook, String name, String secret) {}
