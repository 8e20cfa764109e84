package lodestar.program;

import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Plain;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the program's settings and its focus areas. Only for those who may manage settings.
@Service
@Transactional
public class Programs {

    private final FocusAreaRepository areas;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Programs(FocusAreaRepository areas, JdbcClient database, ApplicationEventPublisher events) {
        this.areas = areas;
        this.database = database;
        this.events = events;
    }

    public FocusAreaId offer(String name, String description, Actor by) {
        by.mustBeAllowed(Action.MANAGE_SETTINGS);
        checkArea(name, description);
        int position =
                database.sql("select coalesce(max(position), 0) + 1 from focus_area")
                        .query((row, n) -> row.getInt(1))
                        .single();
        var area =
                areas.save(FocusArea.offered(Plain.line(name), Plain.lines(description), position));
        say(by, "program.focus-area-added", area);
        return area.id();
    }

    public void describe(FocusAreaId id, int version, String name, String description, Actor by) {
        by.mustBeAllowed(Action.MANAGE_SETTINGS);
        checkArea(name, description);
        var area = find(id);
        Refused.refuseUnless(area.version() != null && area.version() == version, "stale-version");
        areas.save(area.described(Plain.line(name), Plain.lines(description)));
        say(by, "program.focus-area-changed", area);
    }

    /// Offers an area again, or no longer. Where it was chosen it stays.
    public void offer(FocusAreaId id, boolean isOffered, Actor by) {
        by.mustBeAllowed(Action.MANAGE_SETTINGS);
        var area = areas.save(find(id).offered(isOffered));
        say(by, isOffered ? "program.focus-area-offered" : "program.focus-area-retired", area);
    }

    public void change(Settings to, Actor by) {
        by.mustBeAllowed(Action.MANAGE_SETTINGS);
        to.check();
        int changed =
                database.sql(
                                """
                                update program
                                   set institution = ?, zone = ?, language = ?, mentor_capacity = ?, reason_required = ?,
                                       meeting_minutes = ?, cancel_hours = ?, most_moves = ?, silent_days = ?, version = version + 1
                                 where version = ?
                                """)
                        .params(
                                to.institution().strip(),
                                to.zone(),
                                to.language(),
                                to.mentorCapacity(),
                                to.reasonRequired(),
                                to.meetingMinutes(),
                                to.cancelHours(),
                                to.mostMoves(),
                                to.silentDays(),
                                to.version())
                        .update();
        Refused.refuseUnless(changed == 1, "stale-version");
        events.publishEvent(new ProgramChanged(by.id(), "program.settings-changed", null, ""));
    }

    /// Makes this the fictional college, for good.
    public void declareDemo(String institution, String zone, Actor by) {
        by.mustBeAllowed(Action.MANAGE_SETTINGS);
        database.sql("update program set is_demo = true, institution = ?, zone = ?")
                .params(institution, zone)
                .update();
        events.publishEvent(new ProgramChanged(by.id(), "program.demo-declared", null, ""));
    }

    private FocusArea find(FocusAreaId id) {
        return areas.findById(id).orElseThrow(NotFound::new);
    }

    private static void checkArea(String name, String description) {
        var checks = new Checks();
        checks.text(name, "name", 80);
        checks.that(description.strip().length() <= 500, "description", "too-long", 500);
        checks.refuse();
    }

    private void say(Actor by, String action, FocusArea area) {
        events.publishEvent(new ProgramChanged(by.id(), action, area.id().value(), area.name()));
    }
}
