package lodestar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lodestar.LodestarTest;
import lodestar.booking.Availabilities;
import lodestar.booking.PollOutline;
import lodestar.booking.Polls;
import lodestar.followup.FollowUps;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.FollowingUp;
import lodestar.testing.Institution;
import lodestar.testing.Pseudo;
import lodestar.testing.Scene;
import lodestar.testing.Timekeeping;
import lodestar.testing.Untranslated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Sends the forms of every page that a person of a mentorship finds, with far too long words and
/// then as they stand with their gaps filled in, in a language in which every sentence is marked:
/// what refusals and the pages after an act say without the mark, and what is no data, is
/// hard-coded.
@LodestarTest
class HardCodedAnswersTest {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// What would end the walk, or change the program for every other test.
    private static final Pattern NOT_DONE =
            Pattern.compile(
                    "/sign-out|/first-steps/.*|/languages.*|/focus-areas.*|/agreement/texts.*|/settings"
                            + "|/accounts/.*/(entry|sessions)|/profile/sessions.*|/mails.*|/webhooks.*");

    private static final String TYPED =
            "input[type=text], input[type=search], input[type=email], input[type=url], input[type=password], textarea";
    private static final String TOO_LONG = "7".repeat(20_001);

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private FollowUps followUps;
    @Autowired private Polls polls;
    @Autowired private Meetings meetings;
    @Autowired private ApplicationContext context;
    @Autowired private Availabilities availabilities;

    private final Map<String, Document> told = new LinkedHashMap<>();
    private final Set<Integer> statuses = new TreeSet<>();
    private final Set<String> flashes = new HashSet<>();
    private FollowingUp pair;

    private record Answer(int status, Document page, String location, Cookie said) {}

    private record Act(String page, String action) {}

    @BeforeEach
    void two_have_much_to_do() {
        pair = new FollowingUp(database);
        Timekeeping.everyDay(availabilities, pair.institution(), pair.mentor);
        pair.aHeldMeeting("Held", "");
        var by = pair.actor(pair.mentor);
        for (int days : List.of(-1, 4, 5, 6)) {
            meetings.plan(
                    pair.mentor,
                    new MeetingOutline("Talk", MeetingMode.PHONE, null, null, ""),
                    MeetingSlot.at(
                            Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS),
                            ZoneOffset.UTC,
                            30),
                    Set.of(pair.mentee),
                    by);
        }
        followUps.write(pair.about(), pair.text("Begun"), by);
        followUps.complete(followUps.write(pair.about(), pair.text("Said"), by), null, by);
        Instant day = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        polls.open(
                pair.mentor,
                new PollOutline(
                        new MeetingOutline("Group talk", MeetingMode.PHONE, null, null, ""),
                        45,
                        ZoneOffset.UTC,
                        List.of(day, day.plus(Duration.ofHours(2))),
                        day.minus(Duration.ofDays(2))),
                Set.of(pair.mentee),
                by);
    }

    @Test
    void no_answer_to_a_form_says_what_is_not_in_the_words() {
        StudentId newcomer = pair.mentoring.aStudent();
        var nominating = new Scene(context);
        nominating.aDraft();
        nominating.aPending();
        nominating.aPending();
        for (Id person :
                List.of(
                        pair.mentee,
                        newcomer,
                        pair.mentor,
                        nominating.mentoring.tutor,
                        nominating.reviewer(),
                        pair.institution().anAdmin())) {
            pair.institution().reads(person, Pseudo.WIDE);
            walk(pair.institution().session(person));
        }
        var finder = Untranslated.in(database);
        List<String> found = new ArrayList<>();
        told.forEach(
                (where, page) -> finder.of(page).forEach(each -> found.add(where + ": " + each)));
        assertThat(found).isEmpty();
        assertThat(statuses).contains(303, 409, 422);
        assertThat(flashes).as("sentences after an act").hasSizeGreaterThan(30);
    }

    private void walk(Cookie session) {
        Set<String> seen = new HashSet<>();
        Set<String> forms = new HashSet<>();
        List<Act> acts = new ArrayList<>();
        var open = new ArrayDeque<>(List.of("/", "/profile"));
        while (!open.isEmpty()) {
            String address = open.removeFirst();
            if (!seen.add(kind(address))) {
                continue;
            }
            Answer answer = send(pages.get().uri(URI.create(address)), session, null);
            if (answer.status() == 303) {
                open.add(answer.location());
            } else if (answer.status() == 200) {
                for (FormElement form : forms(answer.page())) {
                    if (forms.add(kind(form.attr("action")))) {
                        acts.add(new Act(address, form.attr("action")));
                        overfill(form, session);
                    }
                }
                answer.page()
                        .select("a[href^=/]:not([download]):not([target])")
                        .forEach(each -> open.add(each.attr("href")));
            }
        }
        acts.forEach(each -> act(each, session));
    }

    /// Every field of it holds more than it may.
    private void overfill(FormElement form, Cookie session) {
        if (form.select(TYPED).isEmpty()) {
            return;
        }
        Map<String, List<String>> values = values(form);
        form.select(TYPED).forEach(each -> values.put(each.attr("name"), List.of(TOO_LONG)));
        Answer answer = post(form.attr("action"), values, session);
        keep("too long " + form.attr("action"), answer);
    }

    /// What is typed is of figures, so that it is in no language.
    private static String number() {
        return Long.toString(System.nanoTime() % 1_000_000_000);
    }

    /// Something stands in every field that is empty.
    private static FormElement filled(FormElement form) {
        String today = LocalDate.now(ZoneOffset.UTC).plusDays(12).toString();
        for (Element each : form.select("input, textarea")) {
            if (each.val().isEmpty()) {
                switch (each.attr("type")) {
                    case "date" -> each.val(today);
                    case "time" -> each.val("10:00");
                    case "email" -> each.val(Institution.unique("mail") + "@lodestar.example");
                    case "url" -> each.val("https://93.184.216.34/" + number());
                    case "password" -> each.val("kestrel over nine bridges");
                    case "radio", "checkbox", "hidden" -> {}
                    default -> each.val(each.attr("inputmode").equals("numeric") ? "7" : number());
                }
            }
        }
        Set<String> chosen = new HashSet<>(form.select("[checked]").eachAttr("name"));
        for (Element each : form.select("input[type=radio], input[type=checkbox]")) {
            if (chosen.add(each.attr("name"))) {
                each.attr("checked", true);
            }
        }
        return form;
    }

    /// Sends it, and reads where that leads.
    private void act(Act act, Cookie session) {
        if (NOT_DONE.matcher(act.action()).matches()) {
            return;
        }
        Answer page = send(pages.get().uri(URI.create(act.page())), session, null);
        forms(page.page()).stream()
                .filter(each -> each.attr("action").equals(act.action()))
                .findFirst()
                .ifPresent(form -> {
                    Answer answer = post(act.action(), values(filled(form)), session);
                    keep("sent " + act.action(), answer);
                    if (answer.status() == 303) {
                        Answer after =
                                send(
                                        pages.get().uri(URI.create(answer.location())),
                                        session,
                                        answer.said());
                        keep("after " + act.action(), after);
                        flashes.add(after.page().select(".notice").text());
                    }
                });
    }

    private void keep(String what, Answer answer) {
        statuses.add(answer.status());
        assertThat(answer.status()).as(what).isLessThan(500);
        if (answer.status() != 303) {
            told.put(what, answer.page());
        }
    }

    private static List<FormElement> forms(Document page) {
        return page.select("main form[method=post]:not([enctype])").stream()
                .map(FormElement.class::cast)
                .toList();
    }

    private static Map<String, List<String>> values(FormElement form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (var each : form.formData()) {
            values.computeIfAbsent(each.key(), name -> new ArrayList<>()).add(each.value());
        }
        Element button = form.selectFirst("button[name]:not([formaction])");
        if (button != null && form.select("button:not([name])").isEmpty()) {
            values.put(button.attr("name"), List.of(button.val()));
        }
        values.remove("_csrf");
        return values;
    }

    private Answer post(String action, Map<String, List<String>> values, Cookie session) {
        var request =
                pages.post()
                        .uri(URI.create(action))
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        values.forEach((name, each) -> request.param(name, each.toArray(String[]::new)));
        return send(request, session, null);
    }

    private Answer send(
            AbstractMockHttpServletRequestBuilder<?> request, Cookie session, Cookie said) {
        request.accept("text/html").cookie(session);
        if (said != null) {
            request.cookie(said);
        }
        var response = pages.perform(request).getResponse();
        try {
            String location = response.getHeader("Location");
            Document page =
                    String.valueOf(response.getContentType()).startsWith("text/html")
                            ? Jsoup.parse(response.getContentAsString())
                            : new Document("");
            page.select("noscript").remove();
            // an error page ends with the id of its request, which is nobody's word
            page.select("small:contains(" + response.getHeader("X-Request-Id") + ")").remove();
            return new Answer(
                    response.getStatus(),
                    page,
                    location == null ? "" : location,
                    response.getCookie("lodestar_said"));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String kind(String address) {
        return ID.matcher(URI.create(address).getRawPath()).replaceAll("*");
    }
}
