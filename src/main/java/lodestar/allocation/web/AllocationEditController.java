package lodestar.allocation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationRecord;
import lodestar.allocation.AllocationRecordQueries;
import lodestar.allocation.Allocations;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// More mentees, or another supervisor, for an allocation that runs.
@Controller
class AllocationEditController {

    private static final String MENTEES = "/allocations/{id}/mentees";
    private static final String SUPERVISOR = "/allocations/{id}/supervisor";

    private final Allocations allocations;
    private final AllocationRecordQueries records;
    private final Finder finder;

    AllocationEditController(
            Allocations allocations, AllocationRecordQueries records, Finder finder) {
        this.allocations = allocations;
        this.records = records;
        this.finder = finder;
    }

    @GetMapping(MENTEES)
    @May(Action.ALLOCATE)
    ModelAndView adding(@PathVariable AllocationId id, MenteesForm form, Actor by) {
        return mentees(id, form, Problems.NONE, Found.NOTHING, by);
    }

    @PostMapping(MENTEES + "/new")
    @May(Action.ALLOCATE)
    ModelAndView found(
            @PathVariable AllocationId id,
            MenteesForm form,
            @RequestParam Map<String, String> parameters,
            Actor by) {
        return mentees(id, form, Problems.NONE, new Found(parameters), by);
    }

    @PostMapping(MENTEES)
    @May(Action.ALLOCATE)
    Submission add(@PathVariable AllocationId id, MenteesForm form, Actor by) {
        var students = TypedId.all(form.mentees(), StudentId::new);
        return Submission.of(() -> allocations.addMentees(id, students, by))
                .then("/allocations/" + id.value(), "allocation.added", students.size())
                .orShow(refused -> mentees(id, form, Problems.of(refused), Found.NOTHING, by));
    }

    @GetMapping(SUPERVISOR)
    @May(Action.MANAGE_RECORDS)
    ModelAndView naming(@PathVariable AllocationId id, Actor by) {
        var record = find(id, by);
        var form = new SupervisorForm(record.supervisor().value().toString());
        return supervisor(record, form, Problems.NONE, Found.NOTHING, by);
    }

    @PostMapping(SUPERVISOR + "/new")
    @May(Action.MANAGE_RECORDS)
    ModelAndView found(
            @PathVariable AllocationId id,
            SupervisorForm form,
            @RequestParam Map<String, String> parameters,
            Actor by) {
        return supervisor(find(id, by), form, Problems.NONE, new Found(parameters), by);
    }

    @PostMapping(SUPERVISOR)
    @May(Action.MANAGE_RECORDS)
    Submission name(@PathVariable AllocationId id, SupervisorForm form, Actor by) {
        var supervisor = Optional.ofNullable(TypedId.read(form.supervisor(), FacultyId::new));
        return Submission.of(() ->
                        allocations.handOver(
                                id, supervisor.orElseThrow(AllocationEditController::nobody), by))
                .then("/allocations/" + id.value(), "allocation.handed-over")
                .orShow(refused ->
                        supervisor(find(id, by), form, Problems.of(refused), Found.NOTHING, by));
    }

    private ModelAndView mentees(
            AllocationId id, MenteesForm form, Problems problems, Found found, Actor by) {
        var record = find(id, by);
        var choices =
                finder.mentees(
                        record.batch(),
                        TypedId.all(form.mentees(), StudentId::new),
                        List.of(),
                        found,
                        by);
        return Answer.page(
                "allocation/mentees",
                new MenteesPage(record, choices, found.typed("mentees"), problems));
    }

    private ModelAndView supervisor(
            AllocationRecord record,
            SupervisorForm form,
            Problems problems,
            Found found,
            Actor by) {
        var choices =
                finder.supervisors(TypedId.read(form.supervisor(), FacultyId::new), found, by);
        return Answer.page(
                "allocation/supervisor",
                new SupervisorPage(record, choices, found.typed("supervisor"), problems));
    }

    private AllocationRecord find(AllocationId id, Actor by) {
        return records.find(id, by).orElseThrow(NotFound::new);
    }

    private static Refused nobody() {
        return Refused.invalid(Problem.of("not-faculty").at("supervisor"));
    }
}
