package lodestar.shared.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import lodestar.shared.Attempts;
import lodestar.shared.Problem;
import lodestar.shared.Recurring;
import lodestar.shared.Refused;
import lodestar.shared.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Runs effects: one transaction each. A key is claimed before the act and kept with the answer, in
/// the act's own transaction: of two that come at once, the second waits for the first, and then
/// gets its answer. A refused act leaves no key behind, and may be tried again with it.
@Component
class Effects {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String PURPOSE = "answer to a program";

    /// No JSON begins so.
    private static final String SEALED = "sealed:";

    private final Attempts attempts;
    private final JdbcClient database;
    private final ApiJson json;
    private final Seal seal;
    private final Clock clock;

    Effects(Attempts attempts, JdbcClient database, ApiJson json, Seal seal, Clock clock) {
        this.attempts = attempts;
        this.database = database;
        this.json = json;
        this.seal = seal;
        this.clock = clock;
    }

    /// @param fingerprint of method, address and content
    record Key(UUID person, String name, byte[] fingerprint) {}

    /// @param body empty where there is none
    record Answer(int status, @Nullable String location, byte[] body) {}

    Answer run(Effect<?> effect, @Nullable Key key) {
        try {
            return attempts.run(() -> key == null ? once(effect) : onceOnly(effect, key));
        } catch (Refused refused) {
            boolean isStale = refused.code().equals("stale-version");
            throw new RefusedEffect(refused, effect.fields(), isStale ? effect.present() : null);
        }
    }

    private Answer once(Effect<?> effect) {
        var done = effect.run();
        return new Answer(
                done.status(),
                done.location(),
                done.body() == null ? new byte[0] : json.write(done.body()));
    }

    private Answer onceOnly(Effect<?> effect, Key key) {
        if (!claim(key)) {
            return earlier(key).orElseThrow(Effects::otherContent);
        }
        var answer = once(effect);
        database.sql(
                        """
                        update idempotency_key set status = :status, location = :location, body = :body
                         where person_id = :person and key = :key
                        """)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("body", kept(answer.body(), effect, key))
                .param("person", key.person())
                .param("key", key.name())
                .update();
        return answer;
    }

    /// Waits for one who claims the same at the same time.
    private boolean claim(Key key) {
        return database.sql(
                                """
                                insert into idempotency_key (person_id, key, fingerprint, used_at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                key.person(),
                                key.name(),
                                key.fingerprint(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Answer> earlier(Key key) {
        return database.sql(
                        """
                        select status, location, body from idempotency_key
                         where person_id = ? and key = ? and fingerprint = ?
                        """)
                .params(key.person(), key.name(), key.fingerprint())
                .query((row, n) ->
                        new Answer(row.getInt(1), row.getString(2), open(row.getString(3), key)))
                .optional();
    }

    /// As it lies in the database for a day.
    private String kept(byte[] body, Effect<?> effect, Key key) {
        return effect.isConfidential()
                ? SEALED + Base64.getEncoder().encodeToString(seal.shut(PURPOSE, owner(key), body))
                : new String(body, StandardCharsets.UTF_8);
    }

    private byte[] open(String kept, Key key) {
        if (!kept.startsWith(SEALED)) {
            return kept.getBytes(StandardCharsets.UTF_8);
        }
        byte[] sealed = Base64.getDecoder().decode(kept.substring(SEALED.length()));
        return seal.open(PURPOSE, owner(key), sealed).orElseThrow(Effects::otherContent);
    }

    private static String owner(Key key) {
        return key.person() + " " + key.name();
    }

    private static Refused otherContent() {
        return Refused.invalid(Problem.of("idempotency-key-reused"));
    }

    /// Answers are kept for a day.
    @Bean
    Recurring forgetIdempotencyKeys() {
        return new Recurring(
                "shared.idempotency",
                Duration.ofHours(1),
                () ->
                        database.sql("delete from idempotency_key where used_at < ?")
                                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                                .update());
    }
}
