package lodestar.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import lodestar.allocation.AllocationId;
import lodestar.allocation.Allocations;
import lodestar.allocation.Mentors;
import lodestar.followup.Checklists;
import lodestar.followup.FollowUpAbout;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUpText;
import lodestar.followup.FollowUps;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.nomination.NominationId;
import lodestar.nomination.Nominations;
import lodestar.nomination.Proposal;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.webhook.DeliveryId;
import lodestar.webhook.WebhookId;
import lodestar.webhook.WebhookMessages;
import lodestar.webhook.WebhookOutline;
import lodestar.webhook.WebhookQueries;
import lodestar.webhook.Webhooks;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mentorship with everybody around it who may or may not know of it, and the doors to go on from
/// there. Records are made when they are asked for.
public final class Scene {

    private final ApplicationContext context;
    public final Mentoring mentoring;
    public final StudentId mentor;
    public final StudentId mentee;
    public final StudentId otherMentor;
    public final StudentId otherStudent;
    public final FacultyId otherFaculty;
    public final AllocationId allocation;

    public Scene(ApplicationContext context) {
        this.context = context;
        var database = context.getBean(JdbcClient.class);
        mentoring = new Mentoring(database);
        mentor = mentoring.aMentor();
        mentee = mentoring.aStudent();
        allocation = mentoring.allocated(mentor, mentee);
        var elsewhere = new Mentoring(database);
        otherMentor = elsewhere.aMentor();
        elsewhere.allocated(otherMentor, elsewhere.aStudent());
        otherStudent = elsewhere.aStudent();
        otherFaculty = elsewhere.tutor;
    }

    /// Everybody who may knock.
    public enum Who {
        NOBODY,
        ADMIN,
        COORDINATOR,
        TUTOR,
        OTHER_FACULTY,
        MENTOR,
        OTHER_MENTOR,
        MENTEE,
        OTHER_STUDENT,
        COUNSELOR
    }

    public Institution institution() {
        return mentoring.institution();
    }

    /// The token of one of them; empty for nobody.
    public String token(Who who) {
        return who == Who.NOBODY ? "" : institution().token(person(who));
    }

    private Id person(Who who) {
        return switch (who) {
            case NOBODY -> throw new IllegalArgumentException();
            case ADMIN -> institution().anAdmin();
            case COORDINATOR -> institution().aCoordinator();
            case TUTOR -> mentoring.tutor;
            case OTHER_FACULTY -> otherFaculty;
            case MENTOR -> mentor;
            case OTHER_MENTOR -> otherMentor;
            case MENTEE -> mentee;
            case OTHER_STUDENT -> otherStudent;
            case COUNSELOR -> institution().aCounselor();
        };
    }

    public Actor actor(Id person) {
        return institution().actor(person);
    }

    /// A student of the batch with a gradebook, whom the tutor may nominate.
    public StudentId aCandidate() {
        var student = mentoring.aStudent();
        institution().aGradebook(student, mentoring.course, 88);
        return student;
    }

    public Proposal proposal() {
        return new Proposal(
                mentoring.tutor,
                mentoring.course,
                mentoring.batch,
                aCandidate(),
                Set.of(Nominating.ACADEMIC),
                Set.of(),
                "Explains well.");
    }

    public NominationId aDraft() {
        return nominations().draft(proposal(), actor(mentoring.tutor));
    }

    public NominationId aPending() {
        return nominations().submit(proposal(), actor(mentoring.tutor));
    }

    public NominationId anApproved() {
        var id = aPending();
        nominations().approve(id, null, actor(mentoring.reviewer));
        return id;
    }

    private Nominations nominations() {
        return context.getBean(Nominations.class);
    }

    /// The mentor and the mentee meet then.
    public MeetingId aMeeting(Instant at) {
        return context.getBean(Meetings.class)
                .plan(
                        mentor,
                        new MeetingOutline("Weekly", MeetingMode.PHONE, "", "", ""),
                        MeetingSlot.at(at, ZoneId.of("UTC"), 45),
                        Set.of(mentee),
                        actor(mentor));
    }

    public MeetingId aMeetingToCome() {
        return aMeeting(tomorrow());
    }

    public static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    }

    public MeetingId aMeetingOfYesterday() {
        return aMeeting(tomorrow().minus(2, ChronoUnit.DAYS));
    }

    public FollowUpId aFollowUp() {
        return followUps()
                .write(
                        new FollowUpAbout(mentee, allocation, null),
                        new FollowUpText(
                                "Find a topic",
                                "Three topics were weighed.",
                                FollowingUp.TODAY,
                                List.of()),
                        actor(mentor));
    }

    public FollowUpId aScheduledFollowUp() {
        var id = aFollowUp();
        followUps().schedule(id, null, FollowingUp.TODAY, actor(mentor));
        return id;
    }

    public FollowUpId aCompletedFollowUp() {
        var id = aFollowUp();
        followUps().complete(id, null, actor(mentor));
        return id;
    }

    public FollowUpId withChecklist(FollowUpId id) {
        var checklists = context.getBean(Checklists.class);
        var content = "Questions to ask\n".getBytes(StandardCharsets.UTF_8);
        checklists.put(
                id, checklists.check("list.txt", new ByteArrayInputStream(content)), actor(mentor));
        return id;
    }

    /// A receiver of webhooks that nobody reaches: only a job would send to it.
    public WebhookId aWebhook() {
        return context.getBean(Webhooks.class)
                .make(
                        WebhookOutline.typed(
                                Institution.unique("Receiver"),
                                "https://93.184.216.34/hook",
                                List.of()),
                        actor(institution().anAdmin()))
                .id();
    }

    public DeliveryId aDelivery(WebhookId to) {
        return context.getBean(WebhookMessages.class).attempt(to, actor(institution().anAdmin()));
    }

    /// All that there are, so that no later act is told to anybody.
    public void retireWebhooks() {
        var admin = actor(institution().anAdmin());
        context.getBean(WebhookQueries.class)
                .all(admin)
                .forEach(each -> context.getBean(Webhooks.class).retire(each.id(), admin));
    }

    private FollowUps followUps() {
        return context.getBean(FollowUps.class);
    }

    public void pauseMentor() {
        context.getBean(Mentors.class).pause(mentor, actor(mentoring.reviewer));
    }

    public void pause() {
        context.getBean(Allocations.class).pause(allocation, actor(mentoring.reviewer));
    }

    public PersonId reviewer() {
        return mentoring.reviewer;
    }
}
