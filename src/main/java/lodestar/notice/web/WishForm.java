package lodestar.notice.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestar.notice.NoticeKind;
import lodestar.notice.QuietHours;
import lodestar.notice.Wish;
import lodestar.shared.Checks;
import org.jspecify.annotations.Nullable;

/// What somebody ticked and typed: `app.<kind>`, `mail.<kind>`, and two times.
public record WishForm(Map<String, String> typed) {

    public WishForm {
        typed = Map.copyOf(typed);
    }

    Map<NoticeKind, Wish> wishes(List<NoticeKind> asked) {
        Map<NoticeKind, Wish> wishes = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : asked) {
            String way = value("mail." + kind);
            boolean isKnown = way.equals("OFF") || way.equals("NOW") || way.equals("DIGEST");
            wishes.put(
                    kind,
                    new Wish(
                            typed.containsKey("app." + kind),
                            isKnown ? NoticeKind.Mail.valueOf(way) : kind.usual()));
        }
        return wishes;
    }

    /// None where neither time is there; a refusal where only one is, or both are the same.
    Optional<QuietHours> quiet() {
        if (value("begins").isBlank() && value("ends").isBlank()) {
            return Optional.empty();
        }
        var checks = new Checks();
        LocalTime begins = time("begins", checks);
        LocalTime ends = time("ends", checks);
        checks.that(begins == null || !begins.equals(ends), "ends", "quiet-nothing");
        checks.refuse();
        return begins == null || ends == null
                ? Optional.empty()
                : Optional.of(new QuietHours(begins, ends));
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }

    private @Nullable LocalTime time(String field, Checks checks) {
        try {
            return LocalTime.parse(value(field).strip());
        } catch (DateTimeParseException notATime) {
            checks.that(false, field, "time-shape");
            return null;
        }
    }
}
