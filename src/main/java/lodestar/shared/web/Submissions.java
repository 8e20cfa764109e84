package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.shared.AtLast;
import lodestar.shared.Attempts;
import lodestar.shared.Refusals;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Runs submissions: one transaction each, one effect per form key.
@Component
class Submissions {

    private final Attempts attempts;
    private final JdbcClient database;
    private final AtLast last;

    Submissions(Attempts attempts, JdbcClient database, AtLast last) {
        this.attempts = attempts;
        this.database = database;
        this.last = last;
    }

    /// Where the act led, now or when the same form came before.
    ///
    /// @throws Refused when a rule or a constraint does not allow it
    Submission.Done run(Submission submission, @Nullable UUID key, @Nullable UUID person) {
        try {
            return tryAgain(submission, key, person);
        } catch (Refused refused) {
            return earlier(key, person).orElseThrow(() -> refused);
        }
    }

    private Submission.Done tryAgain(
            Submission submission, @Nullable UUID key, @Nullable UUID person) {
        try {
            return attempts.run(() -> {
                var done = submission.run();
                remember(done, key, person);
                return done;
            });
        } catch (DuplicateKeyException broken) {
            // the same form came twice at once: the first one has had its effect
            return Optional.of(broken)
                    .filter(Submissions::isFormKey)
                    .flatMap(form -> earlier(key, person))
                    .orElseThrow(() -> broken);
        }
    }

    private void remember(Submission.Done done, @Nullable UUID key, @Nullable UUID person) {
        if (key == null || person == null) {
            return;
        }
        last.write(
                Submissions::used,
                List.of(
                        Arrays.<@Nullable Object>asList(
                                key,
                                person,
                                done.location(),
                                Flash.text(done.message(), done.arguments()))));
    }

    private static List<AtLast.Statement> used(List<List<@Nullable Object>> forms) {
        return forms.stream()
                .map(form ->
                        new AtLast.Statement(
                                "insert into form_key (key, person_id, location, message) values (?, ?, ?, ?)",
                                form))
                .toList();
    }

    private Optional<Submission.Done> earlier(@Nullable UUID key, @Nullable UUID person) {
        if (key == null || person == null) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select location, message from form_key where key = ? and person_id = ?
                        """)
                .params(key, person)
                .query((row, n) -> Flash.done(row.getString(1), row.getString(2)))
                .optional();
    }

    private static boolean isFormKey(DuplicateKeyException broken) {
        return Refusals.constraint(broken).filter("form_key_key"::equals).isPresent();
    }

    static @Nullable UUID key(HttpServletRequest request) {
        String text = request.getParameter("_key");
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            return null;
        }
    }

    static @Nullable UUID person(HttpServletRequest request) {
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        return visitor == null ? null : visitor.id();
    }

    /// Answers with 303 to where the act led.
    static void redirect(HttpServletResponse response, Submission.Done done) {
        Flash.leave(response, Flash.text(done.message(), done.arguments()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", done.location());
    }
}
