package lodestar.academics.web;

import lodestar.academics.BatchName;
import lodestar.academics.BatchQueries;
import lodestar.shared.web.Problems;

/// The form of one enrolment.
public record EnrolmentPage(
        BatchName batch, BatchQueries.Member member, String roll, Problems problems) {

    public String up() {
        return "/batches/" + batch.id().value();
    }

    public String here() {
        return up() + "/students/" + member.id().value();
    }
}
