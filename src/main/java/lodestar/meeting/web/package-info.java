/// The pages of meetings.
@NullMarked
package lodestar.meeting.web;

import org.jspecify.annotations.NullMarked;
