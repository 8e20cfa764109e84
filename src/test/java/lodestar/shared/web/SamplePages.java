package lodestar.shared.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lodestar.shared.Counted;
import lodestar.shared.Problem;
import lodestar.shared.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages that are made of every layout, piece and part, for the browser to try them. They keep
/// nothing; only tests have them.
@Controller
class SamplePages {

    private static final Instant SOME_TIME = Instant.parse("2026-03-02T15:04:05Z");
    private static final List<Choice> AREAS =
            List.of(
                    new Choice("guidance", "Academic guidance", "Course and study help", true),
                    new Choice("career", "Career planning", null, false));
    private static final List<Choice> PEOPLE =
            List.of(
                    new Choice("11", "Jakub Němec", "S-21105 · Computer Science", false),
                    new Choice("12", "刘 浩然", "S-21117 · Computer Science", false),
                    new Choice("13", "Defne Koç", "S-21130 · Mathematics", false));

    private final Frames frames;
    private final TemplateEngine engine;

    SamplePages(Frames frames, TemplateEngine engine) {
        this.frames = frames;
        this.engine = engine;
    }

    @GetMapping("/samples/record")
    @Open
    ResponseEntity<String> record(HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.frame(request, response);
        return page(
                frame,
                "Amara Okafor as mentor",
                out -> {
                    piece(
                            out,
                            "head",
                            frame,
                            Map.of(
                                    "title",
                                    "Amara Okafor as mentor",
                                    "up",
                                    "/samples/list",
                                    "upLabel",
                                    "Nominations",
                                    "lead",
                                    "APP0042",
                                    "tag",
                                    part("tag", frame, Map.of("kind", "wait", "word", "Pending")),
                                    "acts",
                                    part(
                                            "act",
                                            frame,
                                            Map.of(
                                                    "action",
                                                    "/samples/form",
                                                    "label",
                                                    "Approve",
                                                    "kind",
                                                    "first"))));
                    piece(
                            out,
                            "menu",
                            frame,
                            Map.of("content", html("<a href=\"/samples/list\">Edit</a>")));
                    out.writeContent(
                            "<div class=\"split\"><div class=\"stack\"><section class=\"card\"><h2>Candidate</h2>");
                    piece(
                            out,
                            "person",
                            frame,
                            Map.of("name", "Amara Okafor", "detail", "S-20814"));
                    out.writeContent("<dl class=\"facts\">");
                    piece(
                            out,
                            "fact",
                            frame,
                            Map.of(
                                    "label",
                                    "Reason",
                                    "value",
                                    "Explains pointers well",
                                    "change",
                                    "/samples/form"));
                    piece(
                            out,
                            "fact",
                            frame,
                            Map.of(
                                    "label",
                                    "Focus",
                                    "content",
                                    part(
                                            "chips",
                                            frame,
                                            Map.of(
                                                    "words",
                                                    List.of(
                                                            "Academic guidance",
                                                            "Career planning")))));
                    out.writeContent(
                            "</dl></section><section class=\"card\"><h2>Record</h2><p class=\"score\"><b>91.4 %</b></p><ul class=\"bars\">");
                    piece(
                            out,
                            "bar",
                            frame,
                            Map.of(
                                    "label",
                                    "Programming II, final",
                                    "percent",
                                    96.0,
                                    "said",
                                    "96 %"));
                    out.writeContent("</ul>");
                    piece(
                            out,
                            "meter",
                            frame,
                            Map.of("used", 6, "capacity", 6, "said", "full: 6 of 6"));
                    piece(
                            out,
                            "progress",
                            frame,
                            Map.of(
                                    "label",
                                    "Importing people",
                                    "done",
                                    31L,
                                    "of",
                                    50L,
                                    "said",
                                    "31 of 50 rows"));
                    piece(
                            out,
                            "attachment",
                            frame,
                            Map.of(
                                    "href",
                                    "/samples/list",
                                    "name",
                                    "checklist.pdf",
                                    "detail",
                                    "PDF, 214 kB"));
                    out.writeContent(
                            "</section><section class=\"card next\"><h2 class=\"eyebrow\">Your next meeting</h2><p class=\"when\">Thursday, 16:30</p><p class=\"quiet\">Pointers, once more</p><p class=\"acts\"><a class=\"button first\" href=\"/samples/list\">Join</a><a class=\"button plain\" href=\"/samples/list\">Move</a></p></section></div><aside class=\"stack\" aria-label=\"Background\"><section class=\"card\"><h2>History</h2><ol class=\"timeline\">");
                    piece(
                            out,
                            "entry",
                            frame,
                            Map.of(
                                    "at",
                                    SOME_TIME,
                                    "what",
                                    "Rejected",
                                    "who",
                                    "M. Sato",
                                    "why",
                                    "Please name mentees of this batch."));
                    out.writeContent("</ol></section></aside></div>");
                    piece(
                            out,
                            "empty",
                            frame,
                            Map.of(
                                    "title",
                                    "You have no mentees yet",
                                    "text",
                                    "A coordinator allocates them."));
                    out.writeContent(
                            "<p class=\"callout wait\">Two people would be deactivated.</p><ol class=\"agenda\"><li class=\"today\"><h2 class=\"day\"><b>20</b> Thu</h2><ul class=\"plans\"><li class=\"plan off\"><time datetime=\"2026-11-20T16:30\">16:30</time><span><a href=\"/samples/list\">Pointers</a><small>with Amara</small></span>");
                    piece(out, "tag", frame, Map.of("kind", "off", "word", "Cancelled"));
                    out.writeContent(
                            "</li></ul></li></ol><ol class=\"steps\"><li class=\"done\">Upload</li><li aria-current=\"step\">Look</li></ol>");
                });
    }

    @GetMapping("/samples/list")
    @Open
    ResponseEntity<String> list(
            @RequestParam Optional<String> q,
            HttpServletRequest request,
            HttpServletResponse response) {
        var frame = frames.frame(request, response);
        if (q.filter("expired"::equals).isPresent()) {
            return plain(frame, "Sign in", html("<h1>Sign in</h1>"));
        }
        return page(
                frame,
                "Nominations",
                out -> {
                    piece(out, "head", frame, Map.of("title", "Nominations"));
                    piece(
                            out,
                            "tabs",
                            frame,
                            Map.of(
                                    "label",
                                    "State",
                                    "items",
                                    List.of(
                                            new MenuItem("All", "/samples/list", true),
                                            new MenuItem("Pending", "/samples/record", false))));
                    piece(
                            out,
                            "filters",
                            frame,
                            Map.of(
                                    "action",
                                    "/samples/list",
                                    "any",
                                    true,
                                    "content",
                                    (Content)
                                            in -> {
                                                piece(
                                                        in,
                                                        "field",
                                                        frame,
                                                        Map.of(
                                                                "problems",
                                                                Problems.NONE,
                                                                "name",
                                                                "q",
                                                                "type",
                                                                "search",
                                                                "label",
                                                                "Name or number"));
                                                piece(
                                                        in,
                                                        "select",
                                                        frame,
                                                        Map.of(
                                                                "problems",
                                                                Problems.NONE,
                                                                "name",
                                                                "area",
                                                                "label",
                                                                "Area",
                                                                "blank",
                                                                "Every area",
                                                                "choices",
                                                                AREAS.subList(1, 2)));
                                            }));
                    out.writeContent(
                            "<div id=\"list\"><section class=\"card flush\" aria-label=\"Nominations\"><table class=\"rows\"><thead><tr><th scope=\"col\" aria-sort=\"ascending\"><a href=\"/samples/list\">Number</a></th><th scope=\"col\">Student</th><th scope=\"col\">Status</th></tr></thead><tbody>");
                    for (Choice person : PEOPLE) {
                        out.writeContent(
                                "<tr><th scope=\"row\"><a class=\"cover\" href=\"/samples/record\">APP00"
                                        + person.value()
                                        + "</a></th><td data-label=\"Student\">");
                        piece(out, "person", frame, Map.of("name", person.label(), "small", true));
                        out.writeContent("</td><td data-label=\"Status\">");
                        piece(out, "tag", frame, Map.of("kind", "good", "word", "Approved"));
                        out.writeContent("</td></tr>");
                    }
                    out.writeContent("</tbody></table>");
                    piece(
                            out,
                            "pager",
                            frame,
                            Map.of(
                                    "slice",
                                    new Slice<>(PEOPLE, null, "next", new Counted(3)),
                                    "href",
                                    "/samples/list?"));
                    out.writeContent("</section></div>");
                });
    }

    @GetMapping("/samples/form")
    @Open
    ResponseEntity<String> form(HttpServletRequest request, HttpServletResponse response) {
        return form(request, response, List.of());
    }

    @PostMapping("/samples/form")
    @Open
    ResponseEntity<String> refresh(HttpServletRequest request, HttpServletResponse response) {
        String typed = Optional.ofNullable(request.getParameter("candidate_q")).orElse("");
        return form(
                request,
                response,
                request.getParameter("_find") == null ? List.of() : found(typed));
    }

    @PostMapping("/samples/sent")
    @Open
    ResponseEntity<String> sent(HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.frame(request, response);
        String picked =
                String.join(
                        ",",
                        Optional.ofNullable(request.getParameterValues("candidate"))
                                .orElse(new String[0]));
        return page(frame, "Sent", html("<h1>Sent</h1><p id=\"picked\">" + picked + "</p>"));
    }

    @GetMapping("/samples/options")
    @Open
    ResponseEntity<String> options(@RequestParam String q) {
        var out = new StringOutput();
        engine.render("piece/options.jte", Map.of("choices", found(q)), out);
        return html(200, out.toString());
    }

    private static List<Choice> found(String typed) {
        return PEOPLE.stream()
                .filter(each ->
                        each.label()
                                .toLowerCase(Locale.ROOT)
                                .contains(typed.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private ResponseEntity<String> form(
            HttpServletRequest request, HttpServletResponse response, List<Choice> found) {
        var frame = frames.frame(request, response);
        var problems =
                request.getParameter("wrong") == null
                        ? Problems.NONE
                        : new Problems(
                                List.of(
                                        Problem.of("sample").at("name"),
                                        Problem.of("sample").at("area"),
                                        Problem.of("sample")
                                                .see("/samples/record", "See the other one")));
        String area = Optional.ofNullable(request.getParameter("area")).orElse("");
        return page(
                frame,
                "Plan a meeting",
                out -> {
                    piece(out, "head", frame, Map.of("title", "Plan a meeting"));
                    piece(out, "errors", frame, Map.of("problems", problems));
                    out.writeContent(
                            "<form class=\"form\" method=\"post\" action=\"/samples/sent\" novalidate>");
                    piece(out, "hidden", frame, Map.of("version", 3L));
                    piece(
                            out,
                            "select",
                            frame,
                            Map.of(
                                    "problems",
                                    problems,
                                    "name",
                                    "area",
                                    "label",
                                    "Area",
                                    "blank",
                                    "Choose",
                                    "choices",
                                    AREAS.stream()
                                            .map(each ->
                                                    Choice.of(each.value(), each.label(), area))
                                            .toList(),
                                    "refresh",
                                    "/samples/form",
                                    "part",
                                    "rest"));
                    piece(
                            out,
                            "field",
                            frame,
                            Map.of(
                                    "problems",
                                    problems,
                                    "name",
                                    "name",
                                    "label",
                                    "Name",
                                    "hint",
                                    "In a few words.",
                                    "value",
                                    Optional.ofNullable(request.getParameter("name")).orElse("")));
                    out.writeContent(
                            "<div id=\"rest\" class=\"stack\"><p id=\"shown\">"
                                    + (area.isEmpty()
                                            ? "nothing"
                                            : AREAS.stream()
                                                    .filter(each -> each.value().equals(area))
                                                    .findFirst()
                                                    .orElseThrow()
                                                    .label())
                                    + "</p>");
                    piece(
                            out,
                            "combobox",
                            frame,
                            Map.of(
                                    "problems",
                                    problems,
                                    "name",
                                    "candidate",
                                    "label",
                                    "Mentees",
                                    "url",
                                    "/samples/options",
                                    "find",
                                    "/samples/form",
                                    "choices",
                                    found,
                                    "many",
                                    true));
                    piece(
                            out,
                            "checks",
                            frame,
                            Map.of(
                                    "problems",
                                    problems,
                                    "name",
                                    "focus",
                                    "legend",
                                    "Focus",
                                    "choices",
                                    AREAS,
                                    "columns",
                                    true));
                    piece(
                            out,
                            "radios",
                            frame,
                            Map.of(
                                    "problems",
                                    problems,
                                    "name",
                                    "place",
                                    "legend",
                                    "Place",
                                    "choices",
                                    AREAS,
                                    "hint",
                                    "One of them."));
                    out.writeContent("</div>");
                    piece(
                            out,
                            "segments",
                            frame,
                            Map.of("name", "came", "legend", "Jakub Němec", "choices", AREAS));
                    piece(
                            out,
                            "check",
                            frame,
                            Map.of("name", "yes", "label", "Yes, that is meant"));
                    piece(
                            out,
                            "markdown",
                            frame,
                            Map.of(
                                    "problems",
                                    problems,
                                    "name",
                                    "summary",
                                    "label",
                                    "Summary",
                                    "value",
                                    "We drew boxes"));
                    piece(
                            out,
                            "area",
                            frame,
                            Map.of(
                                    "problems",
                                    problems,
                                    "name",
                                    "notes",
                                    "label",
                                    "Notes",
                                    "optional",
                                    true));
                    piece(
                            out,
                            "file",
                            frame,
                            Map.of(
                                    "problems",
                                    problems,
                                    "name",
                                    "checklist",
                                    "label",
                                    "Checklist"));
                    piece(
                            out,
                            "copy",
                            frame,
                            Map.of(
                                    "name",
                                    "feed",
                                    "label",
                                    "Calendar",
                                    "value",
                                    "https://example.org/feed.ics"));
                    piece(
                            out,
                            "submit",
                            frame,
                            Map.of(
                                    "label",
                                    "Plan",
                                    "cancel",
                                    "/samples/list",
                                    "also",
                                    "Save as draft",
                                    "alsoValue",
                                    "draft"));
                    out.writeContent("</form>");
                });
    }

    private ResponseEntity<String> page(Frame frame, String title, Content content) {
        return layout("page", frame, title, content);
    }

    private ResponseEntity<String> plain(Frame frame, String title, Content content) {
        return layout("plain", frame, title, content);
    }

    private ResponseEntity<String> layout(
            String layout, Frame frame, String title, Content content) {
        var out = new StringOutput();
        engine.render(
                "layout/" + layout + ".jte",
                Map.of("frame", frame, "title", title, "content", content),
                out);
        return html(200, out.toString());
    }

    private static ResponseEntity<String> html(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(body);
    }

    private Content part(String piece, Frame frame, Map<String, Object> params) {
        return out -> piece(out, piece, frame, params);
    }

    private static Content html(String html) {
        return out -> out.writeContent(html);
    }

    private void piece(TemplateOutput out, String piece, Frame frame, Map<String, Object> params) {
        var all = new HashMap<>(params);
        all.put("frame", frame);
        engine.render("piece/" + piece + ".jte", all, out);
    }
}
