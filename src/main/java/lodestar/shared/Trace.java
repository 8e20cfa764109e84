package lodestar.shared;

import org.slf4j.MDC;

/// The id of the request under way, which logs, error pages and the journal share; empty outside a
/// request.
public final class Trace {

    public static final String KEY = "request";

    private Trace() {}

    public static String id() {
        String id = MDC.get(KEY);
        return id == null ? "" : id;
    }
}
