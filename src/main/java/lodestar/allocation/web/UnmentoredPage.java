package lodestar.allocation.web;

import java.util.List;
import lodestar.allocation.UnmentoredRow;
import lodestar.shared.Slice;
import lodestar.shared.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The students of a batch whom nobody mentors.
///
/// @param batches to choose from
/// @param rows null while no batch is chosen
public record UnmentoredPage(
        List<Choice> batches, String batch, String q, @Nullable Slice<UnmentoredRow> rows) {

    public String here() {
        return UriComponentsBuilder.fromPath("/allocations/unmentored")
                        .queryParam("batch", "{batch}")
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(batch, q)
                        .toUriString()
                + "&";
    }
}
