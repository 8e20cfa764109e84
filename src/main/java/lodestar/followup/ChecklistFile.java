package lodestar.followup;

import lodestar.followup.file.FileKind;

/// The checklist file of a follow-up, with its content.
public record ChecklistFile(String name, FileKind kind, byte[] content) {}
