package lodestar.portal.web;

import lodestar.allocation.MentorRecord;
import lodestar.allocation.Recognition;

/// One recognition, to be printed.
public record CertificatePage(MentorRecord mentor, Recognition recognition) {

    public String back() {
        return "/mentors/" + mentor.id().value() + "/service";
    }
}
