package lodestar.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.followup.ActionItem;
import lodestar.followup.FollowUpAbout;
import lodestar.followup.FollowUpText;
import lodestar.followup.ItemOwner;
import lodestar.meeting.MeetingId;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mentor, a mentee and everybody who may or may not read about them, for tests.
public final class FollowingUp {

    public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final JdbcClient database;
    public final Mentoring mentoring;
    public final StudentId mentor;
    public final StudentId mentee;
    public final AllocationId allocation;

    public FollowingUp(JdbcClient database) {
        this.database = database;
        this.mentoring = new Mentoring(database);
        this.mentor = mentoring.aMentor();
        this.mentee = mentoring.aStudent();
        this.allocation = mentoring.allocated(mentor, mentee);
    }

    public Institution institution() {
        return mentoring.institution();
    }

    public Actor actor(Id person) {
        return institution().actor(person);
    }

    public FollowUpAbout about() {
        return new FollowUpAbout(mentee, allocation, null);
    }

    public FollowUpText text(String summary) {
        return new FollowUpText(
                "Find a topic",
                summary,
                TODAY,
                List.of(
                        new ActionItem(
                                null, "Read chapter two", ItemOwner.MENTEE, TODAY.plusDays(7)),
                        new ActionItem(null, "Send the outline", ItemOwner.MENTOR, null)));
    }

    /// The mentor and the mentee no longer belong together.
    public void end() {
        database.sql(
                        """
                        update mentorship set ended_at = now(), end_reason = 'Moved away'
                         where allocation_id = ? and mentee_id = ?
                        """)
                .params(allocation.value(), mentee.value())
                .update();
    }

    /// A meeting of the two that was held yesterday at ten.
    public MeetingId aHeldMeeting(String name, String description) {
        UUID id = Id.next();
        LocalDateTime start = TODAY.minusDays(1).atTime(10, 0);
        OffsetDateTime at = start.atOffset(ZoneOffset.UTC);
        database.sql(
                        """
                        with held as (
                            insert into meeting (id, host_id, name, mode, starts_local, zone, starts_at, ends_at, minutes, description,
                                status, chain_id, ended_by, ended_at, created_by, created_at)
                            values (:id, :host, :name, 'PHONE', :start, 'UTC', :at, :end, 45, :description,
                                'DONE', :id, :host, :end, :host, :at)
                            returning id, during, blocking)
                        insert into meeting_attendee (meeting_id, student_id, part, during, blocking)
                        select held.id, who.id, who.part, held.during, held.blocking
                          from held, (values (:host, 'MENTOR'), (:mentee, 'MENTEE')) as who (id, part)
                        """)
                .param("id", id)
                .param("host", mentor.value())
                .param("mentee", mentee.value())
                .param("name", name)
                .param("description", description)
                .param("start", start)
                .param("at", at)
                .param("end", at.plusMinutes(45))
                .update();
        return new MeetingId(id);
    }

    /// What the journal says was done to a record, in its order.
    public List<String> journal(Id subject) {
        return database.sql("select action from journal where subject_id = ? order by seq")
                .param(subject.value())
                .query(String.class)
                .list();
    }
}
