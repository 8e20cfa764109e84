package lodestar.portal.web;

import java.util.List;
import java.util.UUID;
import lodestar.allocation.MentorRecord;
import lodestar.allocation.Recognition;
import lodestar.portal.ServiceQueries.Service;
import lodestar.shared.web.Problems;

/// What a mentor did, and who thanked them.
public record ServicePage(
        MentorRecord mentor,
        Service service,
        List<Recognition> recognitions,
        boolean mayThank,
        String words,
        Problems problems) {

    public String here() {
        return "/mentors/" + mentor.id().value() + "/service";
    }

    public String certificate(UUID id) {
        return "/mentors/" + mentor.id().value() + "/recognitions/" + id;
    }

    public double hours() {
        return Math.round(service.minutes() / 6.0) / 10.0;
    }
}
