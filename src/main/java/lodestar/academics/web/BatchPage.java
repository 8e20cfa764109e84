package lodestar.academics.web;

import lodestar.academics.BatchQueries;
import lodestar.people.Seek;
import lodestar.shared.Slice;
import lodestar.shared.web.Address;

/// A batch with its students.
public record BatchPage(
        BatchQueries.View batch, Seek seek, Slice<BatchQueries.Member> members, boolean keeps) {

    public String path() {
        return "/batches/" + batch.id().value();
    }

    public Address here() {
        return Address.of(path()).with("q", seek.words());
    }

    public String at(BatchQueries.Member member) {
        return path() + "/students/" + member.id().value();
    }
}
