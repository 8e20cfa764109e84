package lodestar.testing;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody signed in who reads pages and sends their forms, as a browser without scripts would: a
/// form goes where it says, with all that stands in it, and with what is typed over it.
///
/// ```java
/// var reader = new Reader(pages, institution.session(tutor));
/// var form = reader.open("/courses/new");
/// var answer = reader.send(form, "code", "CS1", "name", "Computing");
/// ```
public final class Reader {

    private final MockMvcTester pages;
    private final Cookie session;

    public Reader(MockMvcTester pages, Cookie session) {
        this.pages = pages;
        this.session = session;
    }

    /// An answer: its status, its page, and where it leads.
    public record Page(int status, Document html, String location, MvcTestResult result) {

        /// What a reader sees there; empty where there is nothing.
        public String text(String selector) {
            return html.select(selector).text();
        }

        public boolean has(String selector) {
            return !html.select(selector).isEmpty();
        }

        /// What stands in the field; what is chosen in a list or among radios.
        public String value(String name) {
            String field = "main [name=" + name + "]";
            return html.select(
                            field
                                    + ":not(select):not([type=radio]):not([type=checkbox]), "
                                    + field
                                    + "[checked], "
                                    + field
                                    + " option[selected]")
                    .val();
        }
    }

    public Page open(String address) {
        return read(pages.get().uri(URI.create(address)).cookie(session).exchange());
    }

    /// Sends the main form of a page, with these values typed into its fields.
    public Page send(Page page, String... typed) {
        return press(page, "form.form", typed);
    }

    /// Sends the form that the selector finds.
    public Page press(Page page, String form, String... typed) {
        var element = (FormElement) page.html().selectFirst("main " + form);
        if (element == null) {
            throw new AssertionError("no form " + form + " in " + page.text("main"));
        }
        Map<String, String[]> values = new LinkedHashMap<>();
        for (var each : element.formData()) {
            values.merge(each.key(), new String[] {each.value()}, Reader::both);
        }
        Map<String, String[]> over = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            over.merge(typed[i], new String[] {typed[i + 1]}, Reader::both);
        }
        values.putAll(over);
        return post(element.attr("action"), values);
    }

    /// Sends values without a page, as one who knows the address might.
    public Page post(String address, Map<String, String[]> values) {
        var request =
                pages.post()
                        .uri(URI.create(address))
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        values.forEach((name, each) -> {
            if (!name.equals("_csrf")) {
                request.param(name, each);
            }
        });
        return read(request.exchange());
    }

    private static Page read(MvcTestResult result) {
        var response = result.getResponse();
        try {
            Document html = Jsoup.parse(response.getContentAsString());
            for (Element each : html.select("noscript")) {
                each.remove();
            }
            String location = response.getHeader("Location");
            return new Page(response.getStatus(), html, location == null ? "" : location, result);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String[] both(String[] one, String[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
