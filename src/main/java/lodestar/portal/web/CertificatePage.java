package lodestar.portal.web;

import lodestar.allocation.MentorRecord;
import lodestar.allocation.Recognition;

/// One recognition, to be printed.
///
/// @param institution in whose name the thanks are said; empty where it has none
public record CertificatePage(MentorRecord mentor, Recognition recognition, String institution) {

    public String back() {
        return "/mentors/" + mentor.id().value() + "/service";
    }
}
