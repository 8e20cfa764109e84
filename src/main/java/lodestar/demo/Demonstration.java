package lodestar.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.program.FocusAreaId;
import lodestar.program.FocusAreaView;
import lodestar.program.ProgramQueries;
import lodestar.program.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Makes the fictional college on an empty database, and tells who can sign in.
@Service
public class Demonstration {

    /// One for everybody in the demonstration. Nobody outside it has a password that somebody else knows.
    public static final String PASSWORD = "north star over water";

    /// Somebody to sign in as.
    public record Visitor(String role, String email) {}

    private final JdbcClient database;
    private final Programs programs;
    private final ProgramQueries program;
    private final Doors doors;
    private final Year year;

    Demonstration(
            JdbcClient database, Programs programs, ProgramQueries program, Doors doors, Year year) {
        this.database = database;
        this.programs = programs;
        this.program = program;
        this.doors = doors;
        this.year = year;
    }

    /// Whether nobody is known here yet.
    public boolean isEmpty() {
        return database.sql("select not exists (select from person)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// Fills the college, if nobody is known yet.
    public void fill(Clock clock) {
        if (!isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cast.ZONE);
        var files = new CollegeRoster(today);
        programs.declareDemo("Polaris College", Cast.ZONE.getId(), Actor.SYSTEM);
        var admin = doors.staff("Ana", "Reyes", "admin", Role.ADMIN);
        var coordinator = doors.staff("Mika", "Sato", "coordinator", Role.COORDINATOR);
        doors.staff("Grace", "Lindqvist", "counselor", Role.COUNSELOR);
        doors.load(files, Cast.actor(admin, "Ana Reyes", Role.ADMIN));
        database.sql("update person set zone = ? where zone = 'UTC'").param(Cast.ZONE.getId()).update();
        for (String email : List.of(files.facultyEmail(0), files.studentEmail(0), files.studentEmail(1))) {
            doors.password(person(email));
        }
        List<FocusAreaId> areas =
                program.offered().stream().map(FocusAreaView::id).toList();
        year.tell(
                new Year.Setting(
                        Cast.of(database),
                        Cast.actor(coordinator, "Mika Sato", Role.COORDINATOR),
                        areas,
                        today));
    }

    /// One sign-in for each role.
    public List<Visitor> visitors() {
        var files = new CollegeRoster(LocalDate.EPOCH);
        return List.of(
                new Visitor("admin", "admin" + CollegeRoster.DOMAIN),
                new Visitor("coordinator", "coordinator" + CollegeRoster.DOMAIN),
                new Visitor("faculty", files.facultyEmail(0)),
                new Visitor("mentor", files.studentEmail(0)),
                new Visitor("mentee", files.studentEmail(1)),
                new Visitor("counselor", "counselor" + CollegeRoster.DOMAIN));
    }

    private PersonId person(String email) {
        return new PersonId(
                database.sql("select id from person where email = ?")
                        .param(email)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single());
    }
}
