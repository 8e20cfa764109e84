package lodestar.exchange.web;

import static lodestar.people.Action.EXCHANGE_HISTORY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lodestar.exchange.Histories;
import lodestar.exchange.HistoryExports;
import lodestar.exchange.HistoryId;
import lodestar.exchange.HistoryKind;
import lodestar.exchange.HistoryQueries;
import lodestar.people.Actor;
import lodestar.people.ListedIds;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.context.annotation.Bean;
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
class ExchangeController {

    private static final String HERE = "/exchange";
    private static final int LATEST = 20;

    private final Histories histories;
    private final HistoryQueries queries;
    private final HistoryExports exports;
    private final ListDownload download;
    private final List<ListedIds> lists;

    ExchangeController(
            Histories histories,
            HistoryQueries queries,
            HistoryExports exports,
            ListDownload download,
            List<ListedIds> lists) {
        this.histories = histories;
        this.queries = queries;
        this.exports = exports;
        this.download = download;
        this.lists = lists;
    }

    @Bean
    static MenuEntry exchangeMenu() {
        return new MenuEntry(76, "exchange.menu", HERE, EXCHANGE_HISTORY.name());
    }

    @GetMapping(HERE)
    @May(EXCHANGE_HISTORY)
    ModelAndView list(Actor by) {
        return list(Problems.NONE, by);
    }

    @PostMapping(HERE)
    @May(EXCHANGE_HISTORY)
    Submission preview(@RequestParam MultipartFile file, Actor by) {
        return Submission.making(() -> preview(file, title(file), by))
                .then(id -> HERE + "/" + id, "exchange.preview.started", title(file))
                .orShow(refused -> list(Problems.of(refused), by));
    }

    @GetMapping(HERE + "/{id}")
    @May(EXCHANGE_HISTORY)
    ModelAndView show(
            @PathVariable HistoryId id, @RequestParam(defaultValue = "0") int from, Actor by) {
        return show(id, from, Problems.NONE, by);
    }

    @PostMapping(HERE + "/{id}/application")
    @May(EXCHANGE_HISTORY)
    Submission apply(@PathVariable HistoryId id, Actor by) {
        return Submission.of(() -> histories.apply(id, by))
                .then(HERE + "/" + id, "exchange.apply.started")
                .orShow(refused -> show(id, 0, Problems.of(refused), by));
    }

    @GetMapping(HERE + "/{id}/faulty-rows")
    @May(EXCHANGE_HISTORY)
    ResponseEntity<byte[]> faultyRows(@PathVariable HistoryId id, Actor by) {
        byte[] content = queries.faultyRows(id, by).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("faulty-rows.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox")
                .body(content);
    }

    @GetMapping({HERE + "/files/{kind}.csv", HERE + "/files/{kind}.xlsx"})
    @May(EXCHANGE_HISTORY)
    ModelAndView file(
            @PathVariable String kind, @RequestParam Map<String, String> asked, Actor by) {
        HistoryKind of = HistoryKind.at(kind).orElseThrow(NotFound::new);
        var reading = listed(of);
        return download.of(
                "exchange." + of.path(),
                by.id().value(),
                of.sourceHeads(),
                lines ->
                        reading.each(
                                asked,
                                by,
                                ids ->
                                        exports.lines(of, ids, by)
                                                .forEach(each -> lines.line(each.toArray()))));
    }

    /// The rows of the list that the file is of, as it was narrowed and sorted.
    private ListedIds.Reading listed(HistoryKind kind) {
        return lists.stream()
                .filter(each -> each.list().equals(kind.path()))
                .map(ListedIds::reading)
                .findFirst()
                .orElseThrow();
    }

    private HistoryId preview(MultipartFile file, String title, Actor by) {
        if (file.isEmpty()) {
            throw Refused.invalid(Problem.of("history-file-needed").at("file"));
        }
        try {
            return histories.preview(file.getBytes(), title, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file's name without any folder.
    private static String title(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename());
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private ModelAndView list(Problems problems, Actor by) {
        return Answer.page("exchange/list", new ExchangePage(queries.latest(LATEST, by), problems));
    }

    private ModelAndView show(HistoryId id, int from, Problems problems, Actor by) {
        var view = queries.find(id, by).orElseThrow(NotFound::new);
        var faults = queries.faults(id, from, HistoryPage.FAULTS, by);
        return Answer.page("exchange/show", new HistoryPage(view, faults, from, problems));
    }
}
