package lodestar.allocation;

import static lodestar.shared.Refused.refuseUnless;

import java.time.Instant;
import java.util.List;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/// A student as mentor: how many mentees they may have over all allocations, and how many they
/// have. Lives as long as one approval stands, and comes back with the next.
@Table("mentor")
final class Mentor extends AbstractAggregateRoot<Mentor> {

    static final int MOST = 100;

    @Id private final StudentId id;
    private int capacity;

    /// Written by itself, beside the version: places change without making a profile's edit stale.
    @ReadOnlyProperty private int used;

    private boolean paused;
    private List<String> languages;
    private Instant since;
    private @Nullable Instant endedAt;
    private @Nullable PersonId changedBy;
    private @Nullable Instant changedAt;
    @Version private @Nullable Integer version;

    @PersistenceCreator
    Mentor(
            StudentId id,
            int capacity,
            int used,
            boolean paused,
            List<String> languages,
            Instant since,
            @Nullable Instant endedAt,
            @Nullable PersonId changedBy,
            @Nullable Instant changedAt,
            @Nullable Integer version) {
        this.id = id;
        this.capacity = capacity;
        this.used = used;
        this.paused = paused;
        this.languages = languages;
        this.since = since;
        this.endedAt = endedAt;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.version = version;
    }

    /// An approval stands from now on; one more than before changes nothing here.
    void approve(PersonId by, Instant at) {
        if (isMentor()) {
            return;
        }
        since = at;
        endedAt = null;
        paused = false;
        say(MentorAct.MADE, by, at);
    }

    /// No approval stands any more. Their mentorships must have ended before.
    void end(PersonId by, Instant at) {
        if (!isMentor()) {
            return;
        }
        endedAt = at;
        say(MentorAct.ENDED, by, at);
    }

    /// Never fewer places than mentees: those are given up one by one, with a reason.
    void change(int capacity, List<String> languages, int version, PersonId by, Instant at) {
        refuseUnless(isMentor(), "not-a-mentor");
        refuseUnless(this.version != null && this.version == version, "stale-version");
        var checks = new Checks();
        checks.that(capacity >= 1 && capacity <= MOST, "capacity", "out-of-range", 1, MOST);
        checks.that(capacity >= used || checks.failed(), "capacity", "capacity-in-use", used);
        checks.refuse();
        this.capacity = capacity;
        this.languages = List.copyOf(languages);
        say(MentorAct.CHANGED, by, at);
    }

    /// Takes no more mentees for now; those they have stay.
    void pause(PersonId by, Instant at) {
        refuseUnless(isMentor(), "not-a-mentor");
        refuseUnless(!paused, "wrong-status");
        paused = true;
        say(MentorAct.PAUSED, by, at);
    }

    void resume(PersonId by, Instant at) {
        refuseUnless(isMentor(), "not-a-mentor");
        refuseUnless(paused, "wrong-status");
        paused = false;
        say(MentorAct.RESUMED, by, at);
    }

    /// Gives up places for mentees; the caller holds the mentor's row.
    void take(int mentees) {
        if (!isMentor()) {
            throw refused("not-a-mentor");
        }
        if (paused) {
            throw refused("mentor-paused");
        }
        refuseUnless(
                used + mentees <= capacity,
                "capacity-full",
                problem -> problem.at("mentees").with(capacity - used, mentees, capacity));
        used += mentees;
    }

    void giveBack(int mentees) {
        used -= mentees;
    }

    private void say(MentorAct act, PersonId by, Instant at) {
        changedBy = by;
        changedAt = at;
        registerEvent(new MentorChanged(id, act, by, at));
    }

    private static Refused refused(String code) {
        return Refused.because(Problem.of(code).at("mentor"));
    }

    StudentId id() {
        return id;
    }

    int used() {
        return used;
    }

    boolean isMentor() {
        return endedAt == null;
    }
}
