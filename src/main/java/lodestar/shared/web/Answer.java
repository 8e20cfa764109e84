package lodestar.shared.web;

import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/// A page as an answer: the template and its one page record.
public final class Answer {

    private Answer() {}

    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /// The whole answer of a combobox's `url`.
    public static ModelAndView options(List<Choice> choices) {
        return page("shared/options", new OptionsPage(choices));
    }

    public static ModelAndView page(String template, Object page, int status) {
        var answer = page(template, page);
        answer.setStatus(HttpStatusCode.valueOf(status));
        return answer;
    }
}
