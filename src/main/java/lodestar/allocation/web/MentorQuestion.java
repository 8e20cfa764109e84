package lodestar.allocation.web;

import java.util.Arrays;
import lodestar.allocation.MentorFilter;
import lodestar.allocation.MentorFilter.State;
import lodestar.people.Seek;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody asks of the list of mentors, as the address holds it.
public record MentorQuestion(String q, String focus, String state) {

    public MentorQuestion(@Nullable String q, @Nullable String focus, @Nullable String state) {
        this.q = q == null ? "" : q.strip();
        this.focus = focus == null ? "" : focus;
        this.state = state == null ? "" : state;
    }

    MentorFilter filter() {
        return new MentorFilter(Seek.of(q), TypedId.read(focus, FocusAreaId::new), asked());
    }

    State asked() {
        return Arrays.stream(State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(State.ANY);
    }

    /// The address of the list or its file with these filters; ends in `&`.
    String address(String path, State state) {
        return UriComponentsBuilder.fromPath(path)
                        .queryParam("state", state.name())
                        .queryParam("q", "{q}")
                        .queryParam("focus", "{focus}")
                        .encode()
                        .buildAndExpand(q, focus)
                        .toUriString()
                + "&";
    }
}
