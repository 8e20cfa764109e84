package lodestar.roster.file;

import java.io.IOException;

/// Reading cannot go on: what was handed in is no roster, or would harm whoever reads it.
public final class RefusedFile extends IOException {

    private final transient Fault fault;

    RefusedFile(Fault fault) {
        super(fault.code() + " " + fault.file());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
