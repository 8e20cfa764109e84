package lodestar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.allocation.Allocations;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.nomination.NominationAct;
import lodestar.nomination.NominationChanged;
import lodestar.nomination.NominationId;
import lodestar.nomination.NominationNumber;
import lodestar.nomination.Nominations;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Nominating;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class NoticesTest {

    @Autowired JdbcClient database;
    @Autowired Meetings meetings;
    @Autowired Allocations allocations;
    @Autowired Notices notices;
    @Autowired Nominations nominations;
    @Autowired NoticeQueries queries;
    @Autowired ApplicationEventPublisher events;
    @Autowired MockMvcTester pages;

    private Mentoring mentoring;
    private Institution institution;

    @BeforeEach
    void somebody_mentors() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
    }

    @Test
    void a_planned_meeting_is_told_to_who_attends_and_not_to_who_planned_it() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        var meeting =
                meetings.plan(
                        mentor, outline(), slot(3), Set.of(mentee), institution.actor(mentor));
        assertThat(news(mentee)).containsExactly("MEETING_PLANNED 1");
        assertThat(news(mentor)).isEmpty();

        meetings.reschedule(meeting, slot(4), "Dentist, root canal", institution.actor(mentor));
        assertThat(news(mentee)).containsExactly("MEETING_PLANNED 1", "MEETING_MOVED 1");
        assertThat(mails(mentee)).containsExactly("MEETING_PLANNED NOW", "MEETING_MOVED NOW");
    }

    @Test
    void ten_mentees_allocated_are_one_notice_to_the_mentor() {
        var mentor = mentoring.aMentor(10);
        List<StudentId> mentees = institution.studentsIn(mentoring.batch, 10);
        var allocation = mentoring.allocated(mentor, List.of());
        allocations.addMentees(allocation, mentees, institution.actor(mentoring.reviewer));
        assertThat(news(mentor)).containsExactly("MENTEES_ALLOCATED 10");
        assertThat(news(mentoring.tutor)).containsExactly("SUPERVISION_BEGUN 10");
        assertThat(mentees)
                .allSatisfy(each -> assertThat(news(each)).containsExactly("MENTOR_ALLOCATED 1"));
        assertThat(mails(mentor)).containsExactly("MENTEES_ALLOCATED NOW");
    }

    @Test
    void a_closed_allocation_is_told_once_and_each_meeting_has_a_mail_for_the_calendar() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var allocation = mentoring.allocated(mentor, mentee);
        var by = institution.actor(mentor);
        meetings.plan(mentor, outline(), slot(3), Set.of(mentee), by);
        meetings.plan(mentor, outline(), slot(4), Set.of(mentee), by);
        readAll(mentee);

        allocations.close(allocation, "Moved away", institution.actor(mentoring.reviewer));
        assertThat(news(mentee))
                .containsExactlyInAnyOrder("ALLOCATION_CLOSED 1", "MEETING_CANCELLED 2");
        assertThat(news(mentor))
                .containsExactlyInAnyOrder("ALLOCATION_CLOSED 1", "MEETING_CANCELLED 2");
        assertThat(mails(mentee)).filteredOn("MEETING_CANCELLED NOW"::equals).hasSize(2);
    }

    @Test
    void who_leaves_a_meeting_with_the_mentorship_hears_of_it() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var other = mentoring.aStudent();
        var allocation = mentoring.allocated(mentor, mentee, other);
        meetings.plan(mentor, outline(), slot(3), Set.of(mentee, other), institution.actor(mentor));
        readAll(mentee);
        allocations.endMentorship(
                allocation, mentee, "Moved away", institution.actor(mentoring.reviewer));
        assertThat(news(mentee)).containsExactlyInAnyOrder("MEETING_LEFT 1", "MENTORSHIP_ENDED 1");
        assertThat(news(other)).containsExactly("MEETING_PLANNED 1");
    }

    @Test
    void a_submitted_nomination_waits_for_every_reviewer_but_who_submitted_it() {
        var other = institution.aCoordinator();
        var mentor = mentoring.aMentor();
        UUID nomination =
                database.sql("select id from nomination where candidate_id = ?")
                        .param(mentor.value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single();
        events.publishEvent(
                new NominationChanged(
                        new NominationId(nomination),
                        new NominationNumber(7),
                        NominationAct.SUBMITTED,
                        mentor,
                        new PersonId(other.value()),
                        Instant.now()));
        assertThat(news(mentoring.reviewer)).containsExactly("NOMINATION_SUBMITTED 1");
        assertThat(news(other)).isEmpty();
        assertThat(mails(mentoring.reviewer)).containsExactly("NOMINATION_SUBMITTED DIGEST");
    }

    @Test
    void a_decision_is_told_to_the_nominator_with_its_reason_and_no_mail_holds_the_reason() {
        var rejected = Nominating.in(institution, nominations);
        rejected.rejected("Marks fell since spring.");
        assertThat(news(rejected.tutor())).containsExactly("NOMINATION_REJECTED 1");
        assertThat(list(rejected.tutor())).contains("was rejected", "Marks fell since spring.");

        var approved = Nominating.in(institution, nominations);
        var id = approved.approved();
        assertThat(news(approved.tutor())).containsExactly("NOMINATION_APPROVED 1");
        assertThat(list(approved.tutor())).contains("was approved");

        nominations.revoke(
                id, null, "Left the college.", institution.actor(institution.aCoordinator()));
        assertThat(list(approved.tutor())).contains("was taken back", "Left the college.");

        assertThat(
                        database.sql(
                                        """
                                        select string_agg(row_to_json(m)::text, '') from notice_mail m
                                         where m.person_id = any (:tutors)
                                        """)
                                .param(
                                        "tutors",
                                        new UUID[] {
                                            rejected.tutor().value(), approved.tutor().value()
                                        })
                                .query(String.class)
                                .single())
                .contains("NOMINATION_REJECTED", "NOMINATION_REVOKED")
                .doesNotContain("Marks fell", "Left the college");
    }

    private String list(Id person) {
        return new Reader(pages, institution.session(person)).open("/notices").html().text();
    }

    @Test
    void each_kind_comes_as_one_wishes() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        var by = institution.actor(mentee);
        notices.wish(
                Map.of(NoticeKind.MEETING, new Wish(false, NoticeKind.Mail.DIGEST)),
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
                by);
        meetings.plan(mentor, outline(), slot(3), Set.of(mentee), institution.actor(mentor));
        assertThat(news(mentee)).isEmpty();
        assertThat(mails(mentee)).containsExactly("MEETING_PLANNED DIGEST");

        notices.wish(
                Map.of(NoticeKind.MEETING, new Wish(true, NoticeKind.Mail.OFF)),
                Optional.empty(),
                by);
        meetings.plan(mentor, outline(), slot(4), Set.of(mentee), institution.actor(mentor));
        assertThat(news(mentee)).containsExactly("MEETING_PLANNED 1");
        assertThat(mails(mentee)).hasSize(1);
        assertThat(queries.quietHours(by)).isEmpty();
    }

    @Test
    void quiet_hours_end_by_the_clock_of_the_person() {
        var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
        var tokyo = ZoneId.of("Asia/Tokyo");
        Instant late = LocalDateTime.of(2026, 11, 25, 23, 30).atZone(tokyo).toInstant();
        Instant early = LocalDateTime.of(2026, 11, 26, 6, 59).atZone(tokyo).toInstant();
        Instant morning = LocalDateTime.of(2026, 11, 26, 7, 0).atZone(tokyo).toInstant();
        assertThat(night.earliest(late, tokyo)).isEqualTo(morning);
        assertThat(night.earliest(early, tokyo)).isEqualTo(morning);
        assertThat(night.earliest(morning, tokyo)).isEqualTo(morning);
        var noon = new QuietHours(LocalTime.NOON, LocalTime.of(13, 0));
        Instant lunch = LocalDateTime.of(2026, 11, 26, 12, 30).atZone(tokyo).toInstant();
        assertThat(noon.earliest(lunch, tokyo)).isEqualTo(lunch.plus(Duration.ofMinutes(30)));
        assertThat(noon.earliest(late, tokyo)).isEqualTo(late);
    }

    @Test
    void the_bell_counts_and_opening_a_notice_reads_it() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        mentoring.allocated(mentor, mentee);
        var meeting =
                meetings.plan(
                        mentor, outline(), slot(3), Set.of(mentee), institution.actor(mentor));
        meetings.cancel(meeting, "Flu", institution.actor(mentor));
        var reader = new Reader(pages, institution.session(mentee));

        assertThat(reader.open("/profile").text(".bell b")).isEqualTo("2");
        var list = reader.open("/notices");
        assertThat(list.html().select("main .lines > li")).hasSize(2);
        assertThat(list.text("main"))
                .contains("was cancelled")
                .contains(institution.name(mentor))
                .doesNotContain("Flu");
        String first = list.html().select("main .lines a").getFirst().attr("href");
        assertThat(reader.open(first).location()).isEqualTo("/meetings/" + meeting.value());
        assertThat(reader.open("/notices?unread=true").html().select("main .lines > li"))
                .hasSize(1);
        reader.press(list, "form.act");
        var read = reader.open("/notices?unread=true");
        assertThat(read.has(".bell b")).isFalse();
        assertThat(read.text("main h2")).contains("Nothing unread");

        var stranger = new Reader(pages, institution.session(mentor));
        assertThat(stranger.open(first).status()).isEqualTo(404);
    }

    @Test
    void what_one_chose_stands_in_the_form_and_a_half_quiet_hour_is_refused() {
        var mentee = mentoring.aStudent();
        var reader = new Reader(pages, institution.session(mentee));
        var form = reader.open("/profile/notices");
        assertThat(form.text("main")).contains("Reminders").doesNotContain("Nominations");
        assertThat(
                        reader.send(
                                        form,
                                        "mail.MEETING",
                                        "DIGEST",
                                        "begins",
                                        "22:00",
                                        "ends",
                                        "07:00")
                                .status())
                .isEqualTo(303);
        var kept = reader.open("/profile/notices");
        assertThat(kept.value("mail.MEETING")).isEqualTo("DIGEST");
        assertThat(kept.value("begins")).isEqualTo("22:00");
        var refused = reader.send(kept, "ends", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.value("begins")).isEqualTo("22:00");
    }

    private MeetingOutline outline() {
        return new MeetingOutline(
                "About the failed exam", MeetingMode.PHONE, null, null, "Panic attacks");
    }

    private static MeetingSlot slot(int days) {
        return MeetingSlot.at(
                LocalDateTime.now(ZoneOffset.UTC)
                        .plusDays(days)
                        .withNano(0)
                        .withHour(10)
                        .toInstant(ZoneOffset.UTC),
                ZoneId.of("UTC"),
                45);
    }

    private void readAll(Id person) {
        database.sql("delete from notice where person_id = ?").param(person.value()).update();
    }

    private List<String> news(Id person) {
        return database.sql(
                        "select news || ' ' || many from notice where person_id = ? order by at, id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private List<String> mails(Id person) {
        return database.sql(
                        """
                        select news || case when digest then ' DIGEST' else ' NOW' end from notice_mail where person_id = ? order by at, id
                        """)
                .param(person.value())
                .query(String.class)
                .list();
    }
}
