package lodestar.roster.file;

import java.util.List;

/// An empty file of one of our own kinds, with its header and a row to go by.
public record Template(String name, List<String> header, List<String> example) {

    public static List<Template> all() {
        return PlainFormats.ours().stream()
                .map(table -> new Template(table.name(), table.headers(), example(table.name())))
                .toList();
    }

    private static List<String> example(String name) {
        return switch (name) {
            case "gradebook" ->
                    List.of(
                            "S1001",
                            "MATH1",
                            "Midterm",
                            "2",
                            "41.5",
                            "50",
                            "ENTERED",
                            "2026-10-15");
            case "achievements" ->
                    List.of(
                            "S1001",
                            "Competition",
                            "Second in robotics",
                            "2026-05-02",
                            "Team of four");
            default -> List.of("S1001", "Languages", "Spanish", "70");
        };
    }
}
