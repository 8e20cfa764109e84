package lodestar.portal.web;

import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.program.FirstStep;
import lodestar.program.FirstSteps;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What an admin says of the first steps.
@Controller
class FirstStepController {

    private final FirstSteps steps;

    FirstStepController(FirstSteps steps) {
        this.steps = steps;
    }

    @PostMapping("/first-steps/{step}")
    @May(Action.MANAGE_SETTINGS)
    Submission say(@PathVariable FirstStep step, Actor by) {
        return Submission.of(() -> steps.say(step, by))
                .then(
                        "/",
                        step == FirstStep.OVER ? "portal.first.is-over" : "portal.first.is-said");
    }
}
