/// Mentors meet their mentees: a meeting is planned, rescheduled, held or cancelled, and who came
/// is kept. Owns meeting and meeting_attendee.
///
/// Whoever makes a time of people busy takes their turns first (`MeetingRows`), then writes; the
/// database refuses what overlaps all the same.
@ApplicationModule(allowedDependencies = {"shared", "people", "academics", "program", "allocation"})
@NullMarked
package lodestar.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
