package lodestar.notice.web;

import lodestar.notice.Letter;

/// One mail of the fictional college.
public record MailPage(Letter letter) {}
