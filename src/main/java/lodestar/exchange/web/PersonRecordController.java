package lodestar.exchange.web;

import lodestar.exchange.PersonRecords;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PersonRecordController {

    private final PersonRecords records;

    PersonRecordController(PersonRecords records) {
        this.records = records;
    }

    @GetMapping("/people/{id}/record.zip")
    @May(Action.EXPORT_PERSON)
    ModelAndView record(@PathVariable PersonId id, Actor by) {
        var record = records.of(id, by);
        return new ModelAndView((model, request, response) -> {
            response.setContentType("application/zip");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"record-" + id.value() + ".zip\"");
            records.write(record, by, response.getOutputStream());
        });
    }
}
