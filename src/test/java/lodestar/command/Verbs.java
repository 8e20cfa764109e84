package lodestar.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import lodestar.Lodestar;
import lodestar.database.OtherDatabase;

/// A command line with settings of its own, typed at by a test.
record Verbs(Map<String, String> settings) {

    /// What a verb has answered.
    record Answer(int exit, String out, String err) {}

    /// On a further, empty database of the test run, where nothing waits for the disk.
    static Verbs onAnEmptyDatabase(String name) {
        System.setProperty("lodestar.db.durable", "false");
        Map<String, String> settings = new HashMap<>();
        OtherDatabase.made(name)
                .forEach((property, value) -> {
                    for (Setting setting : Setting.values()) {
                        if (setting.property().equals(property)) {
                            settings.put(setting.key(), value.toString());
                        }
                    }
                });
        return new Verbs(settings);
    }

    static void end() {
        System.clearProperty("lodestar.db.durable");
    }

    Verbs with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return new Verbs(all);
    }

    Answer type(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit =
                Commands.line(Lodestar.class, settings)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        return new Answer(exit, out.toString(), err.toString());
    }

    Startup startup() {
        return new Startup(
                Lodestar.class,
                Settings.read(settings, Map.of(), java.nio.file.Path.of("target")),
                "");
    }
}
