package lodestar.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lodestar.allocation.SilenceQueries;
import lodestar.allocation.SilenceQueries.FallenSilent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells supervisors which of their mentorships have fallen silent, once for each silence.
@Component
class SilentNews {

    /// What was missed while nothing ran; longer ago it is no news.
    private static final Duration LOOK_BACK = Duration.ofDays(7);

    private final SilenceQueries silences;
    private final Once once;
    private final Clock clock;

    SilentNews(SilenceQueries silences, Once once, Clock clock) {
        this.silences = silences;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    void run() {
        List<FallenSilent> fallen = silences.fallenSilentSince(clock.instant().minus(LOOK_BACK));
        once.tell(
                fallen.stream()
                        .map(each ->
                                new Once.Occasion(
                                        each.mentorship(),
                                        each.quietSince(),
                                        Told.of(
                                                each.supervisor().value(),
                                                News.MENTORSHIP_SILENT,
                                                each.allocation().value(),
                                                each.number().toString())))
                        .toList());
    }
}
