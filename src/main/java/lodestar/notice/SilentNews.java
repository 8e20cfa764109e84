package lodestar.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lodestar.allocation.SilenceQueries;
import lodestar.allocation.SilenceQueries.FallenSilent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells which mentorships have fallen silent, once for each silence: supervisors of their own,
/// coordinators of all.
@Component
class SilentNews {

    /// What was missed while nothing ran; longer ago it is no news.
    private static final Duration LOOK_BACK = Duration.ofDays(7);

    private final SilenceQueries silences;
    private final Once once;
    private final JdbcClient database;
    private final Clock clock;

    SilentNews(SilenceQueries silences, Once once, JdbcClient database, Clock clock) {
        this.silences = silences;
        this.once = once;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    void run() {
        List<FallenSilent> fallen = silences.fallenSilentSince(clock.instant().minus(LOOK_BACK));
        if (!fallen.isEmpty()) {
            List<UUID> coordinators = coordinators();
            once.tell(fallen.stream().flatMap(each -> told(each, coordinators)).toList());
        }
    }

    /// A supervisor who coordinates too is one reader.
    private static Stream<Once.Occasion> told(FallenSilent fallen, List<UUID> coordinators) {
        Set<UUID> readers = new LinkedHashSet<>(coordinators);
        readers.add(fallen.supervisor().value());
        return readers.stream()
                .map(each ->
                        new Once.Occasion(
                                fallen.mentorship(),
                                fallen.quietSince(),
                                Told.of(
                                        each,
                                        News.MENTORSHIP_SILENT,
                                        fallen.allocation().value(),
                                        fallen.number().toString())));
    }

    private List<UUID> coordinators() {
        return database.sql(
                        "select id from person where roles <> '{}' and roles && array['COORDINATOR'] and active order by id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
