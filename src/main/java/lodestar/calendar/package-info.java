/// Meetings in the calendars that people have anyway: a secret address that calendar programs read
/// again and again, a file of one meeting, and invitations by mail. Owns calendar_feed.
///
/// One meeting is one event with one UID, however often it moves; `MeetingEvents` numbers its
/// changes.
@ApplicationModule(allowedDependencies = {"shared", "people", "meeting"})
@NullMarked
package lodestar.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
