package lodestar.allocation.web;

import java.util.Arrays;
import lodestar.academics.BatchId;
import lodestar.allocation.AllocationFilter;
import lodestar.allocation.AllocationStatus;
import lodestar.people.Seek;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody asks of the list of allocations, as the address holds it.
///
/// @param status a status, or VOIDED, or empty for all
public record AllocationQuestion(String q, String status, String batch) {

    static final String VOIDED = "VOIDED";

    public AllocationQuestion(@Nullable String q, @Nullable String status, @Nullable String batch) {
        this.q = q == null ? "" : q.strip();
        this.status = status == null ? "" : status;
        this.batch = batch == null ? "" : batch;
    }

    AllocationFilter filter() {
        return new AllocationFilter(
                Seek.of(q),
                Arrays.stream(AllocationStatus.values())
                        .filter(each -> each.name().equals(status))
                        .findFirst()
                        .orElse(null),
                TypedId.read(batch, BatchId::new),
                null,
                status.equals(VOIDED));
    }

    /// The address of the list or its file with these filters; ends in `&`.
    String address(String path, String status) {
        return UriComponentsBuilder.fromPath(path)
                        .queryParam("status", "{status}")
                        .queryParam("q", "{q}")
                        .queryParam("batch", "{batch}")
                        .encode()
                        .buildAndExpand(status, q, batch)
                        .toUriString()
                + "&";
    }
}
