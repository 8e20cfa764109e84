package lodestar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import lodestar.access.Accounts;
import lodestar.people.Actor;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.program.FocusAreaId;
import lodestar.program.FocusAreaView;
import lodestar.program.ProgramQueries;
import lodestar.program.Programs;
import lodestar.roster.Rosters;
import lodestar.shared.Languages;
import org.springframework.stereotype.Component;

/// The doors that the fictional college comes in by: accounts for its staff, the roster for
/// everybody else.
@Component
record Doors(
        People people,
        Accounts accounts,
        Rosters rosters,
        Programs programs,
        ProgramQueries program) {

    void open() {
        programs.declareDemo("Polaris College", Cast.ZONE.getId(), Actor.SYSTEM);
        staff("Ana", "Reyes", "admin", Role.ADMIN);
        staff("Mika", "Sato", "coordinator", Role.COORDINATOR);
        staff("Grace", "Lindqvist", "counselor", Role.COUNSELOR);
    }

    private void staff(String given, String family, String mailbox, Role role) {
        var details =
                new PersonDetails(
                        given,
                        family,
                        mailbox + CollegeRoster.DOMAIN,
                        Languages.UNSAID,
                        Cast.ZONE.getId());
        password(people.add(details, EnumSet.of(role), Actor.SYSTEM));
    }

    void password(PersonId person) {
        accounts.keepPassword(person, Demonstration.PASSWORD, Actor.SYSTEM);
    }

    List<FocusAreaId> focusAreas() {
        return program.offered().stream().map(FocusAreaView::id).toList();
    }

    void load(CollegeRoster files, CollegeRecords records, Actor by) {
        take("roster.zip", files.oneRoster(), by);
        Map.of(
                        "marks.csv", records.marks(),
                        "achievements.csv", records.achievements(),
                        "skills.csv", records.skills())
                .forEach((name, content) -> take(name, content, by));
    }

    private void take(String name, byte[] content, Actor by) {
        try {
            Path folder = Files.createTempDirectory("lodestar-demo");
            Path file = Files.write(folder.resolve(name), content);
            var report = rosters.importNow(file, false, true, by);
            Files.delete(file);
            Files.delete(folder);
            if (!report.applied() || !report.faults().isEmpty()) {
                throw new IllegalStateException(
                        "the demo's " + name + " has faults: " + report.faults());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
