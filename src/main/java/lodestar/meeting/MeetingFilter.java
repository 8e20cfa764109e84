package lodestar.meeting;

import java.time.Instant;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// Which meetings somebody asks for; null and empty ask for all.
///
/// @param words a meeting's number, or a part of its name or its mentor's
/// @param from the first instant of its start
/// @param before the instant that it starts before
/// @param student who attends, as mentor or mentee
/// @param isVoided those that were taken out of the lists, which admins may see
public record MeetingFilter(
        String words,
        @Nullable MeetingStatus status,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable StudentId mentor,
        @Nullable StudentId student,
        boolean isVoided) {

    public static final MeetingFilter ALL =
            new MeetingFilter("", null, null, null, null, null, false);

    public boolean isSet() {
        return !equals(ALL);
    }

    public MeetingFilter of(MeetingStatus status) {
        return new MeetingFilter(words, status, from, before, mentor, student, isVoided);
    }

    public MeetingFilter since(Instant from) {
        return new MeetingFilter(words, status, from, before, mentor, student, isVoided);
    }
}
