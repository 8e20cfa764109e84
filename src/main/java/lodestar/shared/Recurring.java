package lodestar.shared;

import java.time.Duration;

/// Work that comes again by itself: each room declares its own as beans. It runs on one node at a
/// time, `every` after it last ended, and must do no harm when it runs twice.
///
/// @param name stable and unique, as `notice.deliver`
public record Recurring(String name, Duration every, Runnable work) {}
