package lodestar.portal.web;

import java.util.List;
import lodestar.portal.ServiceQueries.Busy;
import lodestar.shared.web.Frame;

/// Mentors who deserve thanks.
public record ThanksPage(List<Busy> mentors) {

    public static String hours(Busy each, Frame frame) {
        return frame.number(Math.round(each.minutes() / 6.0) / 10.0);
    }
}
