package lodestar.notice.web;

import lodestar.notice.NoticeKind;

/// Stops mails of a kind, or says that they are stopped.
public record StopPage(String action, NoticeKind kind, boolean isDone) {}
