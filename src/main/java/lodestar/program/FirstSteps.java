package lodestar.program;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import lodestar.people.Action;
import lodestar.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an admin says of the first steps. Each is said once, for all admins and for good.
@Service
@Transactional
public class FirstSteps {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstSteps(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public void say(FirstStep step, Actor by) {
        by.mustBeAllowed(Action.MANAGE_SETTINGS);
        int said =
                database.sql(
                                """
                                insert into program_first_step (step, by_person, at) values (?, ?, ?)
                                    on conflict (step) do nothing
                                """)
                        .params(
                                step.name(),
                                by.id().value(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (said == 1) {
            events.publishEvent(
                    new ProgramChanged(
                            by.id(),
                            "program.first-step-said",
                            null,
                            step.name().toLowerCase(Locale.ROOT)));
        }
    }
}
