package lodestar.portal.web;

import org.jspecify.annotations.Nullable;

/// A student's home: as a mentor, as a mentee, as both, or as neither.
public record StudentHome(
        @Nullable MentorHome mentor, @Nullable MenteeHome mentee, @Nullable NewcomerHome newcomer) {

    public boolean isBoth() {
        return mentor != null && mentee != null;
    }
}
