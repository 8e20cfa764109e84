package lodestar.meeting.web;

/// Says to a mentor without mentees what happens next.
public record NobodyPage() {}
