package lodestar.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far a server can be reached, and what that asks of its settings.
///
/// It is *in production* when `LODESTAR_PUBLIC_URL` names another host than this machine, or when
/// it listens to others than this machine. Then it needs a public address, a secret, TLS or a
/// proxy, and a mail sender, or the waiver of each. On this machine alone it needs nothing.
record Exposure(Settings settings) {

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final Pattern LOOPBACK =
            Pattern.compile(
                    "(?i)localhost|.+\\.localhost|127(\\.\\d+){3}|\\[?::1]?|0:0:0:0:0:0:0:1");
    private static final int SECRET_LETTERS = 16;

    boolean isProduction() {
        return !isThisMachine(address()) || isPublic();
    }

    /// Where it listens; empty for everywhere.
    String address() {
        String given = value(Setting.ADDRESS);
        return given.isEmpty() && value(Setting.TLS_CERT).isEmpty() ? THIS_MACHINE : given;
    }

    boolean isTls() {
        return !value(Setting.TLS_CERT).isEmpty();
    }

    /// A sentence for each thing that is missing and not waived.
    List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (isTls() == value(Setting.TLS_KEY).isEmpty()) {
            lacks.add("LODESTAR_TLS_CERT and LODESTAR_TLS_KEY go together: set both.");
        }
        if (!isProduction()) {
            return lacks;
        }
        needs().forEach((waiver, sentence) -> {
            if (!Waiver.in(value(Setting.WAIVE)).contains(waiver)) {
                lacks.add(
                        "%s Or do without: LODESTAR_WAIVE=%s.".formatted(sentence, waiver.word()));
            }
        });
        return lacks;
    }

    /// A sentence for what is set and cannot be used.
    List<String> faults() {
        return isTls()
                ? new TlsFiles(value(Setting.TLS_CERT), value(Setting.TLS_KEY))
                        .fault().stream().toList()
                : List.of();
    }

    private Map<Waiver, String> needs() {
        Map<Waiver, String> needs = new LinkedHashMap<>();
        if (!isPublic()) {
            needs.put(Waiver.PUBLIC_URL, "Say where people reach it: LODESTAR_PUBLIC_URL.");
        }
        if (value(Setting.SECRET).length() < SECRET_LETTERS) {
            needs.put(
                    Waiver.SECRET,
                    "Set LODESTAR_SECRET_FILE to a file with 16 letters or more that nobody can guess.");
        }
        if (!isTls() && value(Setting.PROXY).isEmpty()) {
            needs.put(
                    Waiver.TLS,
                    "Passwords need TLS: set LODESTAR_TLS_CERT and LODESTAR_TLS_KEY, or LODESTAR_PROXY where a reverse proxy speaks TLS.");
        }
        if (!hasMail()) {
            needs.put(
                    Waiver.MAIL,
                    "Name a mail server, so that people hear of what concerns them: LODESTAR_MAIL_HOST.");
        }
        return needs;
    }

    /// What else the settings come to.
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!address().isEmpty()) {
            properties.put("server.address", address());
        }
        if (isTls()) {
            String bundle = "spring.ssl.bundle.pem.lodestar.";
            properties.put(bundle + "keystore.certificate", "file:" + value(Setting.TLS_CERT));
            properties.put(bundle + "keystore.private-key", "file:" + value(Setting.TLS_KEY));
            // half a renewal is none: until the key has come too, the earlier certificate stays
            properties.put(bundle + "keystore.verify-keys", "true");
            properties.put(bundle + "reload-on-update", "true");
            // health and metrics are asked for on this machine, by its own address
            properties.put("management.server.ssl.enabled", "false");
            properties.put("server.ssl.bundle", "lodestar");
        }
        if (!value(Setting.PROXY).isEmpty()) {
            properties.put("server.tomcat.remoteip.internal-proxies", proxies());
        }
        return properties;
    }

    private String proxies() {
        return Stream.concat(
                        Stream.of(THIS_MACHINE, "0:0:0:0:0:0:0:1", "::1"),
                        Arrays.stream(value(Setting.PROXY).split(",", -1)).map(String::strip))
                .distinct()
                .map(each -> each.replace(".", "\\."))
                .collect(Collectors.joining("|"));
    }

    private boolean isPublic() {
        String url = value(Setting.PUBLIC_URL);
        return !url.isEmpty() && !isThisMachine(String.valueOf(URI.create(url).getHost()));
    }

    private boolean hasMail() {
        Map<String, Object> given = settings.properties();
        return given.containsKey("lodestar.mail.host") || given.containsKey("lodestar.mail.url");
    }

    private String value(Setting setting) {
        return settings.given().getOrDefault(setting, "");
    }

    private static boolean isThisMachine(String host) {
        return LOOPBACK.matcher(host).matches();
    }
}
