package lodestar.program;

/// A focus area, as pages show it.
public record FocusAreaView(
        FocusAreaId id, String name, String description, boolean active, int version) {}
