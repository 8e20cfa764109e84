package lodestar.academics;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records what students have achieved. One that was recorded by mistake can be taken away.
@Service
@Transactional
public class Achievements {

    private final AchievementRepository achievements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Achievements(
            AchievementRepository achievements, ApplicationEventPublisher events, Clock clock) {
        this.achievements = achievements;
        this.events = events;
        this.clock = clock;
    }

    public AchievementId record(StudentId student, AchievementDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var made = achievements.save(Achievement.recorded(student, details, by.id()));
        say(by, "achievement.recorded", made);
        return made.id();
    }

    /// @param version of the record that was read; a later one is not overwritten
    public void describe(
            StudentId student,
            AchievementId id,
            int version,
            AchievementDetails details,
            Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var known = find(student, id);
        Refused.refuseUnless(Objects.equals(known.version(), version), "stale-version");
        say(by, "achievement.changed", achievements.save(known.described(details)));
    }

    public void remove(StudentId student, AchievementId id, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        var known = find(student, id);
        achievements.delete(known);
        say(by, "achievement.removed", known);
    }

    private Achievement find(StudentId student, AchievementId id) {
        return achievements
                .findById(id)
                .filter(each -> each.student().equals(student))
                .orElseThrow(NotFound::new);
    }

    private void check(AchievementDetails details) {
        var checks = new Checks();
        details.check(checks, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        checks.refuse();
    }

    private void say(Actor by, String what, Achievement about) {
        events.publishEvent(
                new RecordChanged(by.id(), what, about.id(), about.student(), about.title()));
    }
}
