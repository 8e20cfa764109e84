package lodestar.notice;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a notice.
public record NoticeId(UUID value) implements Id {

    static NoticeId next() {
        return new NoticeId(Id.next());
    }
}
