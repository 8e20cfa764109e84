package lodestar.roster.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.roster.ImportId;
import lodestar.roster.RosterQueries;
import lodestar.roster.Rosters;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RosterController {

    private static final String HERE = "/roster";
    private static final int LATEST = 20;

    private final Rosters rosters;
    private final RosterQueries queries;

    RosterController(Rosters rosters, RosterQueries queries) {
        this.rosters = rosters;
        this.queries = queries;
    }

    @Bean
    static MenuEntry rosterMenu() {
        return new MenuEntry(75, "roster.menu", HERE, Action.IMPORT_ROSTER.name());
    }

    @GetMapping(HERE)
    @May(Action.IMPORT_ROSTER)
    ModelAndView list(Actor by) {
        return list(Problems.NONE, by);
    }

    @PostMapping(HERE)
    @May(Action.IMPORT_ROSTER)
    Submission preview(@RequestParam MultipartFile file, Actor by) {
        var title = Names.of(file.getOriginalFilename());
        return Submission.making(() -> preview(file, title, by))
                .then(id -> HERE + "/" + id, "roster.preview.started", title)
                .orShow(refused -> list(Problems.of(refused), by));
    }

    @GetMapping(HERE + "/{id}")
    @May(Action.IMPORT_ROSTER)
    ModelAndView show(
            @PathVariable ImportId id, @RequestParam(defaultValue = "0") int from, Actor by) {
        return show(id, from, Problems.NONE, by);
    }

    @PostMapping(HERE + "/{id}/application")
    @May(Action.IMPORT_ROSTER)
    Submission apply(
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "false") boolean yes,
            Actor by) {
        return Submission.of(() -> rosters.apply(id, yes, by))
                .then(HERE + "/" + id, "roster.apply.started")
                .orShow(refused -> show(id, 0, Problems.of(refused), by));
    }

    @GetMapping(HERE + "/{id}/faulty-rows")
    @May(Action.IMPORT_ROSTER)
    ResponseEntity<Resource> faultyRows(@PathVariable ImportId id, Actor by) {
        var view = queries.find(id, by).orElseThrow(NotFound::new);
        Path file = queries.faultyRows(id, by).orElseThrow(NotFound::new);
        return download("faulty-" + view.title(), new FileSystemResource(file));
    }

    @GetMapping(HERE + "/templates/{name}.csv")
    @May(Action.IMPORT_ROSTER)
    ResponseEntity<Resource> template(@PathVariable String name) {
        var template = queries.template(name).orElseThrow(NotFound::new);
        return download(
                name + ".csv", new ByteArrayResource(template.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportId preview(MultipartFile file, String title, Actor by) {
        if (file.isEmpty()) {
            throw Refused.invalid(Problem.of("roster-file-needed").at("file"));
        }
        try (InputStream in = file.getInputStream()) {
            return rosters.preview(in, title, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView list(Problems problems, Actor by) {
        return Answer.page(
                "roster/list",
                new RosterPage(queries.latest(LATEST, by), queries.templates(), problems));
    }

    private ModelAndView show(ImportId id, int from, Problems problems, Actor by) {
        var view = queries.find(id, by).orElseThrow(NotFound::new);
        var faults = queries.faults(id, from, ImportPage.FAULTS, by);
        boolean hasFile = queries.faultyRows(id, by).isPresent();
        return Answer.page("roster/show", new ImportPage(view, faults, from, hasFile, problems));
    }

    private static ResponseEntity<Resource> download(String name, Resource content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox")
                .body(content);
    }
}
