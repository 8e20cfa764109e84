package lodestar.allocation.web;

import java.util.List;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationRecord;
import lodestar.allocation.AllocationRecord.Mentee;
import lodestar.allocation.AllocationRecordQueries;
import lodestar.allocation.Allocations;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What ends or interrupts an allocation, or a mentorship in it.
@Controller
class ClosingController {

    private static final String ONE = "/allocations/{id}";
    private static final String MENTEE = ONE + "/mentees/{student}/ending";

    private final Allocations allocations;
    private final AllocationRecordQueries records;

    ClosingController(Allocations allocations, AllocationRecordQueries records) {
        this.allocations = allocations;
        this.records = records;
    }

    @PostMapping(ONE + "/pause")
    @May(Action.ALLOCATE)
    Submission pause(@PathVariable AllocationId id, Actor by) {
        return Submission.of(() -> allocations.pause(id, by)).then(here(id), "allocation.paused");
    }

    @PostMapping(ONE + "/resumption")
    @May(Action.ALLOCATE)
    Submission resume(@PathVariable AllocationId id, Actor by) {
        return Submission.of(() -> allocations.resume(id, by)).then(here(id), "allocation.resumed");
    }

    @GetMapping(ONE + "/closure")
    @May(Action.ALLOCATE)
    ModelAndView closing(@PathVariable AllocationId id, Actor by) {
        return whole("closure", find(id, by), "", Problems.NONE);
    }

    @PostMapping(ONE + "/closure")
    @May(Action.ALLOCATE)
    Submission close(@PathVariable AllocationId id, ReasonForm form, Actor by) {
        return Submission.of(() -> allocations.close(id, form.reason(), by))
                .then(here(id), "allocation.closed")
                .orShow(refused ->
                        whole("closure", find(id, by), form.reason(), Problems.of(refused)));
    }

    @GetMapping(ONE + "/voiding")
    @May(Action.RESTORE_VOIDED)
    ModelAndView voiding(@PathVariable AllocationId id, Actor by) {
        return whole("voiding", find(id, by), "", Problems.NONE);
    }

    @PostMapping(ONE + "/voiding")
    @May(Action.RESTORE_VOIDED)
    Submission voidIt(@PathVariable AllocationId id, ReasonForm form, Actor by) {
        return Submission.of(() -> allocations.voidIt(id, form.reason(), by))
                .then(here(id), "allocation.voided")
                .orShow(refused ->
                        whole("voiding", find(id, by), form.reason(), Problems.of(refused)));
    }

    @PostMapping(ONE + "/restoration")
    @May(Action.RESTORE_VOIDED)
    Submission restore(@PathVariable AllocationId id, Actor by) {
        return Submission.of(() -> allocations.restore(id, by))
                .then(here(id), "allocation.restored");
    }

    @GetMapping(MENTEE)
    @May(Action.ALLOCATE)
    ModelAndView ending(@PathVariable AllocationId id, @PathVariable StudentId student, Actor by) {
        return one(find(id, by), student, "", Problems.NONE);
    }

    @PostMapping(MENTEE)
    @May(Action.ALLOCATE)
    Submission end(
            @PathVariable AllocationId id,
            @PathVariable StudentId student,
            ReasonForm form,
            Actor by) {
        return Submission.of(() -> allocations.endMentorship(id, student, form.reason(), by))
                .then(here(id), "allocation.mentee-ended")
                .orShow(refused -> one(find(id, by), student, form.reason(), Problems.of(refused)));
    }

    private static ModelAndView whole(
            String act, AllocationRecord record, String reason, Problems problems) {
        return Answer.page(
                "allocation/reason",
                new ReasonPage(
                        act,
                        record.number().toString(),
                        here(record.id()) + "/" + act,
                        here(record.id()),
                        record.running().stream().map(Mentee::name).toList(),
                        reason,
                        problems));
    }

    private static ModelAndView one(
            AllocationRecord record, StudentId student, String reason, Problems problems) {
        var mentee =
                record.mentees().stream()
                        .filter(each -> each.id().equals(student))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return Answer.page(
                "allocation/reason",
                new ReasonPage(
                        "ending",
                        mentee.name(),
                        here(record.id()) + "/mentees/" + student.value() + "/ending",
                        here(record.id()),
                        List.of(),
                        reason,
                        problems));
    }

    private AllocationRecord find(AllocationId id, Actor by) {
        return records.find(id, by).orElseThrow(NotFound::new);
    }

    private static String here(AllocationId id) {
        return "/allocations/" + id.value();
    }
}
