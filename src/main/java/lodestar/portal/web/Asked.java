package lodestar.portal.web;

import java.util.List;
import lodestar.agreement.AgreedPair;
import lodestar.agreement.AgreementQueries;
import lodestar.booking.PollQueries;
import lodestar.booking.PollRow;
import lodestar.people.Actor;
import org.springframework.stereotype.Component;

/// What others wait for from a student: the agreement, and answers and dates of polls.
@Component
record Asked(AgreementQueries agreements, PollQueries polls) {

    List<AgreedPair> agreements(Actor by) {
        return agreements.pairs(by);
    }

    List<PollRow> polls(Actor by, int limit) {
        return polls.waiting(by, limit);
    }
}
