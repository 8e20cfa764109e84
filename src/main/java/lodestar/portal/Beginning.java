package lodestar.portal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import lodestar.invitation.Circle;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.program.FirstStep;
import lodestar.program.FirstSteps;
import lodestar.shared.Mailing;
import lodestar.shared.PerInstitution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How far an institution is with setting its program up, read from what is there, in one
/// statement. Once all is done, or an admin has put the list away, it is not asked again.
@Service
public class Beginning {

    private final JdbcClient database;
    private final FirstSteps said;
    private final Mailing mailing;
    private final PerInstitution<AtomicBoolean> over = new PerInstitution<>(AtomicBoolean::new);

    Beginning(JdbcClient database, FirstSteps said, Mailing mailing) {
        this.database = database;
        this.said = said;
        this.mailing = mailing;
    }

    /// What there is to do, in the order in which it is best done.
    public enum Step {
        SETTINGS,
        MAIL,
        ROSTER,
        ROLES,
        INVITED,
        FOCUS_AREAS,
        AGREEMENT,
        NOMINATION
    }

    /// A step and whether it is done.
    ///
    /// @param waits whether nothing can be done about it now: mail is set, but none went out yet
    public record Line(Step step, boolean done, boolean waits) {}

    private record Read(boolean isOver, List<Line> lines) {}

    /// The steps; empty for those who do not set the program up, and where the list is over.
    public Optional<List<Line>> of(Actor by) {
        if (!by.may(Action.MANAGE_SETTINGS) || over.get().get()) {
            return Optional.empty();
        }
        Read read = read();
        if (!read.isOver() && read.lines().stream().allMatch(Line::done)) {
            said.say(FirstStep.OVER, by);
        } else if (!read.isOver()) {
            return Optional.of(read.lines());
        }
        over.get().set(true);
        return Optional.empty();
    }

    /// The fictional college was set up by itself.
    private Read read() {
        return database.sql(
                        """
                        select g.is_demo or exists (select from program_first_step where step = 'OVER'),
                               g.version > 0 or g.institution <> 'Lodestar',
                               exists (select from program_first_step where step = 'MAIL'),
                               (select max(at) from notice_mail where state = 'SENT')
                                   > coalesce((select max(at) from notice_mail where state = 'PARKED'), '-infinity'),
                               exists (select from student where active) and exists (select from batch where active),
                               exists (select from faculty where active)
                                   and exists (select from person where active and roles @> array['COORDINATOR']),
                               not exists (%s),
                               exists (select from program_first_step where step = 'FOCUS_AREAS')
                                   or exists (select from focus_area where version > 0 or id::text not like '01980000-%%'),
                               exists (select from program_first_step where step = 'AGREEMENT')
                                   or exists (select from agreement_version where version > 1),
                               exists (select from nomination where status <> 'DRAFT')
                          from program g
                        """
                                .formatted(Circle.NEVER_INVITED))
                .query((row, n) -> {
                    boolean sends = mailing.isSet();
                    boolean arrives = sends ? row.getBoolean(4) : row.getBoolean(3);
                    boolean isFilled = row.getBoolean(5);
                    return new Read(
                            row.getBoolean(1),
                            List.of(
                                    new Line(Step.SETTINGS, row.getBoolean(2), false),
                                    new Line(Step.MAIL, arrives, sends && !arrives),
                                    new Line(Step.ROSTER, isFilled, false),
                                    new Line(Step.ROLES, row.getBoolean(6), false),
                                    new Line(Step.INVITED, isFilled && row.getBoolean(7), false),
                                    new Line(Step.FOCUS_AREAS, row.getBoolean(8), false),
                                    new Line(Step.AGREEMENT, row.getBoolean(9), false),
                                    new Line(Step.NOMINATION, row.getBoolean(10), false)));
                })
                .single();
    }
}
