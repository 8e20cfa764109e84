package lodestar.notice;

import static lodestar.people.Role.ADMIN;
import static lodestar.people.Role.COORDINATOR;
import static lodestar.people.Role.FACULTY;
import static lodestar.people.Role.STUDENT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lodestar.people.Role;

/// What somebody may wish to hear of, each by its own way. `SECURITY` is not for wishing: it always
/// comes, by both ways.
public enum NoticeKind {
    NOMINATION_SUBMITTED(Mail.DIGEST, ADMIN, COORDINATOR),
    NOMINATION_DECIDED(Mail.NOW, FACULTY),
    MENTORING(Mail.NOW, STUDENT, FACULTY),
    MEETING(Mail.NOW, STUDENT),
    REMINDER(Mail.NOW, STUDENT),
    MISSED(Mail.NOW, STUDENT),
    POLL(Mail.NOW, STUDENT),
    FOLLOWUP(Mail.DIGEST, ADMIN, COORDINATOR, FACULTY, STUDENT),
    ACTION_ITEM(Mail.DIGEST, STUDENT),
    SILENCE(Mail.DIGEST, COORDINATOR, FACULTY),
    SECURITY(Mail.NOW);

    /// How a kind comes by mail.
    public enum Mail {
        NOW,
        DIGEST,
        OFF
    }

    private final Mail usual;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<Role> readers;

    NoticeKind(Mail usual, Role... readers) {
        this.usual = usual;
        this.readers = Set.of(readers);
    }

    /// How it comes by mail to somebody who never said.
    public Mail usual() {
        return usual;
    }

    /// Those that somebody of these roles can hear of at all.
    public static List<NoticeKind> of(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(each -> roles.stream().anyMatch(each.readers::contains))
                .toList();
    }

    /// A reminder of tomorrow's digest would come too late.
    public boolean mayWait() {
        return this != REMINDER;
    }
}
