package lodestar.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the fictional college, and tells who can sign in. What was interrupted is taken up at the
/// next start: each part is there as a whole or not at all.
@Service
public class Demonstration {

    /// One for everybody in the demonstration. Nobody outside it has a password that somebody else
    /// knows.
    public static final String PASSWORD = "north star over water";

    private static final Duration FRESH = Duration.ofDays(6);

    /// Somebody to sign in as.
    public record Visitor(String role, String email) {}

    private final JdbcClient database;
    private final Doors doors;
    private final Year year;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demonstration(
            JdbcClient database,
            Doors doors,
            Year year,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.doors = doors;
        this.year = year;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Fills what is not there yet. On a database of real people the command line never asks for
    /// it.
    public void fill() {
        var today = LocalDate.ofInstant(clock.instant(), Cast.ZONE);
        var files = new CollegeRoster(today);
        if (isMissing("select from person where email like 'admin@%'")) {
            transaction.executeWithoutResult(status -> doors.open());
        }
        if (isMissing("select from nomination")) {
            doors.load(
                    files,
                    new CollegeRecords(today),
                    Cast.actor(person("admin"), "Ana Reyes", Role.ADMIN));
            transaction.executeWithoutResult(status -> {
                tellEverybodyTheZone();
                welcome(files);
                year.tell(setting(today));
                readWhatIsOld();
            });
        }
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

    private void welcome(CollegeRoster files) {
        for (String email :
                List.of(files.facultyEmail(0), files.studentEmail(0), files.studentEmail(1))) {
            doors.password(person(email.replace(CollegeRoster.DOMAIN, "")));
        }
    }

    private Scene setting(LocalDate today) {
        return new Scene(
                Cast.of(database),
                Cast.actor(person("coordinator"), "Mika Sato", Role.COORDINATOR),
                doors.focusAreas(),
                today);
    }

    /// A roster file knows no time zones.
    private void tellEverybodyTheZone() {
        database.sql("update person set zone = ?").param(Cast.ZONE.getId()).update();
    }

    /// Nobody comes back to a year of unread notices, and no mail of that year goes out.
    private void readWhatIsOld() {
        var before = clock.instant().minus(FRESH).atOffset(ZoneOffset.UTC);
        database.sql("update notice set read_at = at where at < ?").param(before).update();
        database.sql(
                        """
                        update notice_mail set state = 'DROPPED', fault = 'old', ended_at = at where at < ?
                        """)
                .param(before)
                .update();
    }

    private boolean isMissing(String what) {
        return database.sql("select not exists (" + what + ")")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private PersonId person(String mailbox) {
        return new PersonId(
                database.sql("select id from person where email = ?")
                        .param(mailbox + CollegeRoster.DOMAIN)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single());
    }
}
