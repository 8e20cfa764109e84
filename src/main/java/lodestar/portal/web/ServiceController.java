package lodestar.portal.web;

import java.util.UUID;
import lodestar.allocation.MentorQueries;
import lodestar.allocation.MentorRecord;
import lodestar.allocation.Recognitions;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.portal.ServiceQueries;
import lodestar.program.ProgramQueries;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows what mentors did, and lets staff thank them.
@Controller
class ServiceController {

    private final MentorQueries mentors;
    private final ServiceQueries services;
    private final Recognitions recognitions;
    private final ProgramQueries program;

    ServiceController(
            MentorQueries mentors,
            ServiceQueries services,
            Recognitions recognitions,
            ProgramQueries program) {
        this.mentors = mentors;
        this.services = services;
        this.recognitions = recognitions;
        this.program = program;
    }

    @GetMapping("/mentors/thanks")
    @May(Action.ALLOCATE)
    ModelAndView thanks(Actor by) {
        return Answer.page("portal/thanks", new ThanksPage(services.busiest(by)));
    }

    @GetMapping("/mentors/{id}/service")
    @May(Action.READ_ALLOCATION)
    ModelAndView show(@PathVariable StudentId id, Actor by) {
        return page(id, "", Problems.NONE, by);
    }

    @PostMapping("/mentors/{id}/recognitions")
    @May(Action.ALLOCATE)
    Submission thank(
            @PathVariable StudentId id, @RequestParam(defaultValue = "") String words, Actor by) {
        return Submission.of(() -> recognitions.give(id, words, by))
                .then("/mentors/" + id.value() + "/service", "portal.service.thanked")
                .orShow(refused -> page(id, words, Problems.of(refused), by));
    }

    @GetMapping("/mentors/{id}/recognitions/{recognition}")
    @May(Action.READ_ALLOCATION)
    ModelAndView certificate(@PathVariable StudentId id, @PathVariable UUID recognition, Actor by) {
        var mentor = find(id, by);
        return recognitions.of(id).stream()
                .filter(each -> each.id().equals(recognition))
                .findFirst()
                .map(each ->
                        Answer.page(
                                "portal/certificate",
                                new CertificatePage(
                                        mentor, each, program.settings().institution())))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(StudentId id, String words, Problems problems, Actor by) {
        return Answer.page(
                "portal/service",
                new ServicePage(
                        find(id, by),
                        services.of(id),
                        recognitions.of(id),
                        by.may(Action.ALLOCATE),
                        words,
                        problems));
    }

    private MentorRecord find(StudentId id, Actor by) {
        return mentors.find(id, by).orElseThrow(NotFound::new);
    }
}
