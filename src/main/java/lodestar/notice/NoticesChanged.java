package lodestar.notice;

import java.util.UUID;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Somebody changed what they hear of, or an admin did something with a mail, for the journal.
record NoticesChanged(@Nullable UUID actor, String action, @Nullable UUID subject, String detail)
        implements DomainEvent {}
