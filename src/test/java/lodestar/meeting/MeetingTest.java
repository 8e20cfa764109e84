package lodestar.meeting;

import static lodestar.meeting.MeetingStatus.RESCHEDULED;
import static lodestar.meeting.MeetingStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTest {

    private static final Instant START = Instant.parse("2026-11-27T14:00:00Z");
    private static final Instant BEFORE = START.minus(Duration.ofDays(1));
    private static final Instant AFTER = START.plus(Duration.ofHours(1));

    private final StudentId host = new StudentId(Id.next());
    private final StudentId mentee = new StudentId(Id.next());
    private final Actor mentor = actor(host.person(), Role.STUDENT);
    private final Actor coordinator = actor(PersonId.next(), Role.COORDINATOR);
    private final Actor admin = actor(PersonId.next(), Role.ADMIN);

    // ---- the life of a meeting: every status × every act

    @ParameterizedTest
    @CsvSource({
        // from,      change,        reschedule,    hold,          cancel,        call off,
        // undo,         void,          restore
        "SCHEDULED,   ok,            ok,            ok,            ok,            ok,            wrong-status, ok,            wrong-status",
        "RESCHEDULED, wrong-status,  wrong-status,  wrong-status,  wrong-status,  wrong-status,  wrong-status, ok,            wrong-status",
        "DONE,        wrong-status,  wrong-status,  wrong-status,  wrong-status,  wrong-status,  ok,           ok,            wrong-status",
        "CANCELLED,   wrong-status,  wrong-status,  wrong-status,  wrong-status,  wrong-status,  ok,           ok,            wrong-status",
        "VOIDED,      wrong-status,  wrong-status,  wrong-status,  wrong-status,  wrong-status,  wrong-status, wrong-status,  ok",
    })
    void each_act_in_each_status(
            String from,
            String change,
            String reschedule,
            String hold,
            String cancel,
            String callOff,
            String undo,
            String strike,
            String restore) {
        assertThat(result(from, each -> each.change(outline(), admin, AFTER))).isEqualTo(change);
        assertThat(result(from, each -> each.reschedule(slot(15), "", admin, AFTER)))
                .isEqualTo(reschedule);
        assertThat(result(from, each -> each.hold(Set.of(), Set.of(), admin, AFTER)))
                .isEqualTo(hold);
        assertThat(result(from, each -> each.cancel("", admin, AFTER))).isEqualTo(cancel);
        assertThat(result(from, each -> each.callOff("", admin.id(), AFTER))).isEqualTo(callOff);
        assertThat(result(from, each -> each.undo(admin, AFTER))).isEqualTo(undo);
        assertThat(result(from, each -> each.strike("a slip", admin, AFTER))).isEqualTo(strike);
        assertThat(result(from, each -> each.restore(admin, AFTER))).isEqualTo(restore);
    }

    @ParameterizedTest
    @CsvSource({"hold, DONE", "cancel, CANCELLED", "reschedule, RESCHEDULED"})
    void an_act_leads_to_its_status(String act, MeetingStatus to) {
        var meeting = planned();
        switch (act) {
            case "hold" -> meeting.hold(Set.of(), Set.of(), mentor, AFTER);
            case "cancel" -> meeting.cancel("ill", mentor, AFTER);
            default -> meeting.reschedule(slot(16), "", mentor, AFTER);
        }
        assertThat(meeting.status()).isEqualTo(to);
    }

    // ---- rescheduling

    @Test
    void a_rescheduled_meeting_goes_on_in_a_new_one_of_the_same_chain() {
        var first = planned();
        var second = first.reschedule(slot(16), "exam", mentor, BEFORE);
        var third = second.reschedule(slot(17), "", mentor, BEFORE);

        assertThat(second.status()).isEqualTo(RESCHEDULED);
        assertThat(third.status()).isEqualTo(SCHEDULED);
        assertThat(MeetingStore.row(second))
                .containsEntry("original", first.id().value())
                .containsEntry("chain", first.id().value())
                .containsEntry("name", "Second term");
        assertThat(MeetingStore.row(third))
                .containsEntry("original", second.id().value())
                .containsEntry("chain", first.id().value());
        assertThat(third.startsAt()).isEqualTo("2026-11-27T17:00:00Z");
    }

    @Test
    void without_a_length_it_lasts_as_long_as_before() {
        var slot = new MeetingSlot(day(), LocalTime.of(18, 0), ZoneId.of("UTC"), null, null);
        assertThat(planned().reschedule(slot, "", mentor, BEFORE).endsAt())
                .isEqualTo("2026-11-27T18:45:00Z");
    }

    @Test
    void the_same_time_is_no_other_time_but_another_length_is() {
        assertThat(codeOf(() -> planned().reschedule(slot(14), "", mentor, BEFORE)))
                .isEqualTo("same-time");
        var longer = new MeetingSlot(day(), LocalTime.of(14, 0), ZoneId.of("UTC"), null, 60);
        assertThat(planned().reschedule(longer, "", mentor, BEFORE).endsAt())
                .isEqualTo("2026-11-27T15:00:00Z");
    }

    // ---- held

    @Test
    void it_is_not_held_before_it_starts() {
        assertThat(codeOf(() -> planned().hold(Set.of(), Set.of(), mentor, START.minusMillis(1))))
                .isEqualTo("too-early");
        planned().hold(Set.of(), Set.of(), mentor, START);
    }

    @Test
    void of_everybody_it_is_said_whether_they_came() {
        assertThat(codeOf(() -> planned().hold(Set.of(), Set.of(mentee), mentor, AFTER)))
                .isEqualTo("attendance-required");
        assertThat(codeOf(() -> planned().hold(Set.of(mentee), Set.of(), mentor, AFTER)))
                .isEqualTo("attendance-required");
        planned().hold(Set.of(mentee), Set.of(mentee), mentor, AFTER);
    }

    // ---- undone

    @Test
    void only_who_ended_it_takes_that_back_and_only_for_a_quarter_of_an_hour() {
        var cancelled = planned();
        cancelled.cancel("", mentor, BEFORE);
        assertThat(codeOf(() -> cancelled.undo(coordinator, BEFORE))).isEqualTo("undo-other");
        assertThat(codeOf(() -> cancelled.undo(mentor, BEFORE.plus(Duration.ofMinutes(16)))))
                .isEqualTo("undo-late");
        cancelled.undo(mentor, BEFORE.plus(Duration.ofMinutes(15)));
        assertThat(cancelled.status()).isEqualTo(SCHEDULED);
    }

    // ---- voided

    @Test
    void only_an_admin_voids_and_restores_and_says_why() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> planned().strike("x", coordinator, BEFORE))
                .matches(refused -> refused.kind() == Refused.Kind.FORBIDDEN);
        assertThat(codeOf(() -> planned().strike(" ", admin, BEFORE))).isEqualTo("required");
        var voided = planned();
        voided.strike("a slip", admin, BEFORE);
        assertThat(voided.isToCome()).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> voided.restore(mentor, BEFORE));
    }

    @Test
    void an_edit_of_an_old_version_is_refused() {
        assertThat(codeOf(() -> planned().mustBeVersion(0))).isEqualTo("stale-version");
    }

    // ---- what it says

    @Test
    void everything_that_is_missing_is_said_at_once() {
        var refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                Meeting.plan(
                                        host,
                                        new MeetingOutline(" ", null, null, null, ""),
                                        new MeetingSlot(null, null, null, null, null),
                                        mentor,
                                        BEFORE));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("name", "mode", "date", "time", "zone", "minutes");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ONLINE,    -,                            -,     link-required",
                "ONLINE,    http://zoom.us/j/1,           -,     link-https",
                "ONLINE,    javascript:alert(1),          -,     link-https",
                "ONLINE,    https:zoom,                   -,     link-https",
                "ONLINE,    https://zoom.us@evil.example, -,     link-https",
                "ONLINE,    https://zo om.us/j/1,         -,     link-https",
                "IN_PERSON, -,                            -,     place-required",
                "IN_PERSON, https://zoom.us/j/1,          ' ',   place-required",
                "ONLINE,    https://zoom.us/j/1,          -,     ok",
                "IN_PERSON, -,                            B 112, ok",
                "PHONE,     -,                            -,     ok",
            })
    void online_needs_a_link_and_in_person_a_place(
            MeetingMode mode, @Nullable String link, @Nullable String place, String code) {
        var outline = new MeetingOutline("Talk", mode, link, place, "");
        assertThat(codeOf(() -> Meeting.plan(host, outline, slot(14), mentor, BEFORE)))
                .isEqualTo(code);
    }

    @Test
    void only_what_its_mode_needs_is_kept() {
        var both = new MeetingOutline("Talk", MeetingMode.PHONE, "http://x", "B 112", "");
        assertThat(MeetingStore.row(Meeting.plan(host, both, slot(14), mentor, BEFORE)))
                .containsEntry("link", null)
                .containsEntry("place", null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://us02web.zoom.us/j/123?pwd=x,        ZOOM",
                "https://meet.google.com/abc-defg-hij,       GOOGLE_MEET",
                "https://teams.microsoft.com/l/meetup/1,     TEAMS",
                "https://university.webex.com/meet/ana,      WEBEX",
                "https://meet.jit.si/LodestarTalk,           JITSI",
                "https://MEET.JIT.SI/LodestarTalk,           JITSI",
                "https://notzoom.us/j/1,                     -",
                "https://zoom.us.evil.example/j/1,           -",
                "https://example.org/?to=https://zoom.us/,   -",
            })
    void a_provider_is_known_by_its_host(String link, @Nullable MeetingProvider provider) {
        assertThat(MeetingProvider.of(link).orElse(null)).isEqualTo(provider);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5_000})
    void a_long_name_is_refused(int length) {
        var outline = new MeetingOutline("x".repeat(length), MeetingMode.PHONE, null, null, "");
        assertThat(codeOf(() -> Meeting.plan(host, outline, slot(14), mentor, BEFORE)))
                .isEqualTo("too-long");
    }

    // ---- the ground of these tests

    private interface Act {
        void on(Meeting meeting);
    }

    private String result(String from, Act act) {
        Meeting meeting = in(from);
        return codeOf(() -> act.on(meeting));
    }

    private static String codeOf(Runnable act) {
        try {
            act.run();
            return "ok";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private Meeting in(String status) {
        var meeting = planned();
        switch (status) {
            case "DONE" -> meeting.hold(Set.of(), Set.of(), admin, AFTER);
            case "CANCELLED" -> meeting.cancel("", admin, AFTER);
            case "RESCHEDULED" -> meeting.reschedule(slot(16), "", admin, AFTER);
            case "VOIDED" -> meeting.strike("a slip", admin, AFTER);
            default -> assertThat(status).isEqualTo("SCHEDULED");
        }
        return meeting;
    }

    private Meeting planned() {
        return Meeting.plan(host, outline(), slot(14), mentor, BEFORE);
    }

    private static MeetingOutline outline() {
        return new MeetingOutline("Second term", MeetingMode.IN_PERSON, null, "B 112", "Bring it");
    }

    private static MeetingSlot slot(int hour) {
        return new MeetingSlot(day(), LocalTime.of(hour, 0), ZoneId.of("UTC"), null, 45);
    }

    private static LocalDate day() {
        return LocalDate.parse("2026-11-27");
    }

    private static Actor actor(PersonId id, Role role) {
        return new Actor(id, "Somebody", Set.of(role), Locale.ENGLISH, ZoneId.of("UTC"));
    }
}
