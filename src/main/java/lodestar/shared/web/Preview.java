package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import lodestar.shared.Markdown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows a long text of a form as its readers will see it. Keeps nothing.
@Controller
class Preview {

    @PostMapping("/preview")
    @Open
    ModelAndView preview(
            @RequestParam String field,
            @RequestHeader("HX-Request") Optional<String> part,
            HttpServletRequest request) {
        String typed = Markdown.clean(request.getParameter(field));
        return Answer.page(
                part.isPresent() ? "shared/_preview" : "shared/preview",
                new PreviewPage(Markdown.html(typed), typed.isEmpty()));
    }
}
