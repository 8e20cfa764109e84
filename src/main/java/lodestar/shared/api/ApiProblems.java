package lodestar.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestar.shared.Languages;
import lodestar.shared.Problem;
import lodestar.shared.Words;
import lodestar.shared.web.Visitor;
import lodestar.shared.web.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Answers a program with what went wrong, in the language that it asked for, else in its person's.
/// The same for a foreign and for a missing record, byte for byte: nothing of the request is in it.
@Component
public final class ApiProblems {

    static final String MEDIA_TYPE = "application/problem+json";

    /// How refusals call a field after the form's, and programs after the record's.
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("faculty", "facultyId"),
                    Map.entry("course", "courseId"),
                    Map.entry("batch", "batchId"),
                    Map.entry("candidate", "candidateId"),
                    Map.entry("mentees", "menteeIds"),
                    Map.entry("focus", "focusAreaIds"),
                    Map.entry("focusAreas", "focusAreaIds"),
                    Map.entry("mentor", "mentorId"),
                    Map.entry("student", "studentId"),
                    Map.entry("allocation", "allocationId"),
                    Map.entry("supervisor", "facultyId"),
                    Map.entry("parent", "parentId"),
                    Map.entry("spoken", "spokenLanguages"),
                    Map.entry("items", "actionItems"),
                    Map.entry("date", "startsAt"),
                    Map.entry("time", "startsAt"),
                    Map.entry("which", "startsAt"));

    private final Words words;
    private final Languages languages;
    private final ApiJson json;

    ApiProblems(Words words, Languages languages, ApiJson json) {
        this.words = words;
        this.languages = languages;
        this.json = json;
    }

    /// Whether the request is one of a program.
    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    public void answer(
            HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        write(response, of(request, status, List.of(Problem.of(code)), Map.of(), null));
    }

    ApiProblem of(
            HttpServletRequest request,
            int status,
            List<Problem> problems,
            Map<String, String> fields,
            @Nullable Object current) {
        Locale locale = locale(request);
        var first = problems.getFirst();
        return new ApiProblem(
                "urn:lodestar:problem:" + first.code(),
                HttpStatus.valueOf(status).getReasonPhrase(),
                status,
                sentence(locale, first),
                first.code(),
                problems.stream()
                        .filter(each -> !each.field().isEmpty())
                        .map(each ->
                                new ApiProblem.Fault(
                                        name(each.field(), fields),
                                        each.code(),
                                        sentence(locale, each)))
                        .toList(),
                current);
    }

    void write(HttpServletResponse response, ApiProblem problem) throws IOException {
        byte[] body = json.write(problem);
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String name(String field, Map<String, String> fields) {
        String here = fields.get(field);
        return here != null ? here : FIELDS.getOrDefault(field, field);
    }

    private String sentence(Locale locale, Problem problem) {
        return words.say(locale, problem.key(), problem.arguments().toArray());
    }

    private Locale locale(HttpServletRequest request) {
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        if (visitor != null && request.getHeader("Accept-Language") == null) {
            return visitor.locale();
        }
        return languages.of(Locale.ROOT, Wishes.of(request));
    }
}
