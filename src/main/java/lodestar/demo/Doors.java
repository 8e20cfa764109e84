package lodestar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import lodestar.access.Accounts;
import lodestar.people.Actor;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.roster.Rosters;
import org.springframework.stereotype.Component;

/// The doors that the fictional college comes in by: accounts for its staff, the roster for everybody else.
@Component
record Doors(People people, Accounts accounts, Rosters rosters) {

    PersonId staff(String given, String family, String mailbox, Role role) {
        var details =
                new PersonDetails(
                        given, family, mailbox + CollegeRoster.DOMAIN, "en", Cast.ZONE.getId());
        var person = people.add(details, EnumSet.of(role), Actor.SYSTEM);
        password(person);
        return person;
    }

    void password(PersonId person) {
        accounts.keepPassword(person, Demonstration.PASSWORD, Actor.SYSTEM);
    }

    void load(CollegeRoster files, Actor by) {
        take("roster.zip", files.oneRoster(), by);
        Map.of(
                        "marks.csv", files.marks(),
                        "achievements.csv", files.achievements(),
                        "skills.csv", files.skills())
                .forEach((name, content) -> take(name, content, by));
    }

    private void take(String name, byte[] content, Actor by) {
        try {
            Path folder = Files.createTempDirectory("lodestar-demo");
            Path file = folder.resolve(name);
            Files.write(file, content);
            var report = rosters.importNow(file, false, true, by);
            Files.delete(file);
            Files.delete(folder);
            if (!report.applied() || !report.faults().isEmpty()) {
                throw new IllegalStateException("the demo's " + name + " has faults: " + report.faults());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
