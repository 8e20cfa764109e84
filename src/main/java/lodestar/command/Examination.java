package lodestar.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestar.database.Checkup;
import lodestar.database.Finding;
import lodestar.database.OpenDatabase;
import lodestar.database.UnfitDatabase;
import org.springframework.dao.DataAccessException;

/// Everything that `doctor` looks at. One thing that is broken hides no other.
final class Examination {

    private static final long GIBIBYTE = 1L << 30;
    private static final int PATIENCE = 3_000;

    private final Startup startup;
    private final Clock clock;

    Examination(Startup startup, Clock clock) {
        this.startup = startup;
        this.clock = clock;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(settings());
        findings.addAll(database());
        findings.add(publicAddress());
        findings.add(mail());
        findings.add(webhooks());
        findings.add(disk());
        return findings;
    }

    private List<Finding> settings() {
        Exposure exposure = startup.exposure();
        List<String> lacks = exposure.lacks();
        if (lacks.isEmpty()) {
            lacks = exposure.faults();
        }
        if (lacks.isEmpty()) {
            return List.of(
                    Finding.fine(
                            "settings",
                            exposure.isProduction()
                                    ? "Enough for others to reach it."
                                    : "For this machine alone."));
        }
        return lacks.stream()
                .map(lack -> Finding.wrong("settings", "The server refuses to start.", lack))
                .toList();
    }

    private List<Finding> database() {
        try (OpenDatabase database = OpenDatabase.beside(startup.environment())) {
            return startup.of(new Checkup(database, clock)::findings);
        } catch (UnfitDatabase | DataAccessException | UncheckedIOException unfit) {
            Throwable cause = unfit.getCause() == null ? unfit : unfit.getCause();
            return List.of(
                    Finding.wrong(
                            "database",
                            String.valueOf(
                                    unfit instanceof DataAccessException
                                            ? cause.getMessage()
                                            : unfit.getMessage()),
                            "See LODESTAR_DB_URL, LODESTAR_DB_USER and the log of the database."));
        }
    }

    private Finding publicAddress() {
        String url = startup.settings().given().getOrDefault(Setting.PUBLIC_URL, "");
        if (url.isEmpty()) {
            return Finding.fine("public-url", "Not set: only this machine reaches it.");
        }
        URI address = URI.create(url);
        try {
            String found = InetAddress.getByName(address.getHost()).getHostAddress();
            int port =
                    address.getPort() > 0
                            ? address.getPort()
                            : address.getScheme().equals("https") ? 443 : 80;
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(found, port), PATIENCE);
            }
            return address.getScheme().equals("https")
                    ? Finding.fine("public-url", "%s answers (%s).".formatted(url, found))
                    : Finding.warning(
                            "public-url",
                            "%s answers, without TLS.".formatted(url),
                            "Let a reverse proxy or LODESTAR_TLS_CERT speak TLS, and write https.");
        } catch (UnknownHostException unknown) {
            return Finding.wrong(
                    "public-url",
                    "Nobody knows the name %s.".formatted(address.getHost()),
                    "Enter it in DNS, or mend LODESTAR_PUBLIC_URL.");
        } catch (IOException silent) {
            return Finding.warning(
                    "public-url",
                    "%s does not answer from here.".formatted(url),
                    "Fine before the first start; else look at the proxy and the firewall.");
        }
    }

    /// Only whether somebody listens there: no mail is sent.
    private Finding mail() {
        MailServer server = MailServer.in(startup.settings().properties());
        if (server == null) {
            return Finding.warning(
                    "mail",
                    "No mail server: people get links and news by hand or inside only.",
                    "Set LODESTAR_MAIL_HOST.");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), PATIENCE);
            return Finding.fine("mail", "%s answers.".formatted(server));
        } catch (IOException silent) {
            return Finding.wrong(
                    "mail",
                    "%s does not answer.".formatted(server),
                    "Mend LODESTAR_MAIL_HOST and LODESTAR_MAIL_PORT, or the firewall.");
        }
    }

    private Finding webhooks() {
        String setting = startup.settings().given().getOrDefault(Setting.WEBHOOKS_PRIVATE, "");
        return setting.equals("allowed")
                ? Finding.warning(
                        "webhooks",
                        "Receivers may live in networks of your own: an admin can make Lodestar call what is reachable from here.",
                        "Fine where that is wanted; else take LODESTAR_WEBHOOKS_PRIVATE away.")
                : Finding.fine("webhooks", "Receivers must have public addresses.");
    }

    private Finding disk() {
        Path home =
                Path.of(startup.settings().given().getOrDefault(Setting.HOME, "lodestar-data"))
                        .toAbsolutePath();
        Path place = home;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        try {
            if (!Files.isWritable(place)) {
                return Finding.wrong(
                        "disk",
                        "%s cannot be written.".formatted(place),
                        "Give it to the user that runs Lodestar, or name another by LODESTAR_HOME.");
            }
            FileStore store = Files.getFileStore(place);
            double free = (double) store.getUsableSpace() / GIBIBYTE;
            String says = "%.1f GiB free at %s.".formatted(free, place);
            return free < 1
                    ? Finding.wrong("disk", says, "Make room before the database stops.")
                    : free < 5
                            ? Finding.warning("disk", says, "Make room soon.")
                            : Finding.fine("disk", says);
        } catch (IOException broken) {
            return Finding.wrong(
                    "disk", "%s cannot be read.".formatted(place), "Look at the disk.");
        }
    }

    /// Where mail goes to.
    record MailServer(String host, int port) {

        private static final int USUAL = 25;

        static @org.jspecify.annotations.Nullable MailServer in(Map<String, Object> settings) {
            if (settings.get("lodestar.mail.url") instanceof String url) {
                URI address = URI.create(url);
                return new MailServer(
                        String.valueOf(address.getHost()),
                        address.getPort() < 0 ? USUAL : address.getPort());
            }
            if (settings.get("lodestar.mail.host") instanceof String host) {
                Object port = settings.getOrDefault("lodestar.mail.port", "" + USUAL);
                return new MailServer(host, Integer.parseInt(port.toString()));
            }
            return null;
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
