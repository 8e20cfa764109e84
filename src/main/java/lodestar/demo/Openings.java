package lodestar.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lodestar.booking.Availabilities;
import lodestar.booking.Availability;
import lodestar.booking.PollAnswer;
import lodestar.booking.PollOutline;
import lodestar.booking.PollQueries;
import lodestar.booking.PollView;
import lodestar.booking.Polls;
import lodestar.booking.SpecialDay;
import lodestar.booking.WeeklyHours;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.people.StudentId;
import org.springframework.stereotype.Component;

/// When the mentors have time, and a group that looks for one.
@Component
class Openings {

    private final Availabilities availabilities;
    private final Polls polls;
    private final PollQueries queries;

    Openings(Availabilities availabilities, Polls polls, PollQueries queries) {
        this.availabilities = availabilities;
        this.polls = polls;
        this.queries = queries;
    }

    /// Evenings on two days and a Saturday morning; a free day soon.
    void offer(Scene in, int turn, StudentId mentor) {
        var said =
                new Availability(
                        30,
                        5,
                        10,
                        24,
                        3,
                        28,
                        "https://meet.jit.si/lodestar-demo-" + turn,
                        "Library, room 2." + turn,
                        List.of(
                                hours(DayOfWeek.of(1 + turn), 16, 19, MeetingMode.ONLINE),
                                hours(DayOfWeek.THURSDAY, 17, 20, MeetingMode.IN_PERSON),
                                hours(DayOfWeek.SATURDAY, 10, 12, MeetingMode.ONLINE)),
                        0);
        var off = in.today().plusDays(8L + turn);
        Scene.run(
                in.day(-40, 9),
                () -> {
                    availabilities.offer(mentor, said, Cast.actor(mentor));
                    availabilities.except(mentor, SpecialDay.off(off, off), Cast.actor(mentor));
                });
    }

    /// An open poll: the second mentee has answered, the others have not.
    void ask(Scene in, StudentId mentor, List<StudentId> mentees) {
        List<Instant> times = List.of(in.day(6, 17), in.day(7, 17), in.day(8, 18));
        var outline =
                new PollOutline(
                        new MeetingOutline(
                                "Group work that works",
                                MeetingMode.IN_PERSON,
                                null,
                                "Library, room 3.1",
                                "We plan the project together."),
                        60,
                        Cast.ZONE,
                        times,
                        in.day(4, 20));
        var id =
                Scene.at(
                        in.day(-1, 10),
                        () -> polls.open(mentor, outline, Set.copyOf(mentees), Cast.actor(mentor)));
        var answering = Cast.actor(mentees.get(1));
        Map<UUID, PollAnswer> answers = new HashMap<>();
        for (PollView.Option option : queries.view(id, answering).options()) {
            answers.put(option.id(), PollAnswer.values()[answers.size()]);
        }
        Scene.run(in.day(-1, 18), () -> polls.answer(id, answers, answering));
    }

    private static WeeklyHours hours(DayOfWeek day, int from, int to, MeetingMode mode) {
        return new WeeklyHours(day, LocalTime.of(from, 0), LocalTime.of(to, 0), mode);
    }
}
