package lodestar.notice;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a mail.
public record MailId(UUID value) implements Id {}
