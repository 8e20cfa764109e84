package lodestar.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the operator has set, by option, environment or file; an earlier one of these wins.
///
/// A key that begins with `LODESTAR_` and is not known is refused, so that a slip of the pen does
/// not start Lodestar on the wrong database.
record Settings(Map<Setting, String> given) {

    static final String CONFIG = Setting.PREFIX + "CONFIG";
    private static final String USUAL_FILE = "lodestar.conf";

    static Settings read(
            Map<String, String> environment, Map<Setting, String> options, Path folder) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        Map<String, String> ours = new TreeMap<>(environment);
        ours.keySet().removeIf(key -> !key.startsWith(Setting.PREFIX));
        String config = ours.remove(CONFIG);
        given.putAll(understood(file(config, folder), folder));
        given.putAll(understood(ours, folder));
        options.forEach((setting, value) -> given.put(setting, optional(setting, value, folder)));
        given.forEach(Settings::check);
        return new Settings(given);
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        given.forEach((setting, value) -> properties.put(setting.property(), value));
        return properties;
    }

    /// One line a setting, with secrets hidden.
    List<String> shown() {
        return given.entrySet().stream()
                .map(one -> one.getKey().key() + "=" + one.getKey().shown(one.getValue()))
                .toList();
    }

    private static Map<String, String> file(@Nullable String config, Path folder) {
        Path file = folder.resolve(config == null ? USUAL_FILE : config);
        if (config == null && !Files.exists(file)) {
            return Map.of();
        }
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : text(file).lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                throw Unwilling.wrongUsage(
                        "%s: «%s» is not of the form key=value.".formatted(file, line));
            }
            lines.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
        return lines;
    }

    private static Map<Setting, String> understood(Map<String, String> lines, Path folder) {
        Map<Setting, String> understood = new EnumMap<>(Setting.class);
        lines.forEach((key, value) -> {
            Setting setting = settingOf(key);
            String earlier =
                    understood.put(
                            setting, key.equals(setting.key()) ? value : secret(value, folder));
            if (earlier != null) {
                throw Unwilling.wrongUsage(
                        "%s and %s are both set; one is enough."
                                .formatted(setting.key(), setting.fileKey()));
            }
        });
        return understood;
    }

    private static Setting settingOf(String key) {
        for (Setting setting : Setting.values()) {
            if (key.equals(setting.key()) || setting.isSecret() && key.equals(setting.fileKey())) {
                return setting;
            }
        }
        throw Unwilling.wrongUsage(
                "%s is not a setting of Lodestar; the nearest is %s.".formatted(key, nearest(key)));
    }

    private static String nearest(String key) {
        return Stream.concat(
                        Arrays.stream(Setting.values()).map(Setting::key),
                        Arrays.stream(Setting.values())
                                .filter(Setting::isSecret)
                                .map(Setting::fileKey))
                .min(Comparator.comparingInt(known -> Distance.between(known, key)))
                .orElseThrow();
    }

    private static String optional(Setting setting, String value, Path folder) {
        return setting.isSecret() ? secret(value, folder) : value;
    }

    private static String secret(String file, Path folder) {
        return text(folder.resolve(file)).strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Unwilling.refused("The file %s cannot be read.".formatted(file));
        }
    }

    private static void check(Setting setting, String value) {
        setting.faultOf(value)
                .ifPresent(fault -> {
                    throw Unwilling.wrongUsage(
                            "%s %s: «%s».".formatted(setting.key(), fault, setting.shown(value)));
                });
    }
}
