package lodestar.notice;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.core.env.Environment;

/// The mail server of the operator: `smtp://`, `smtps://` (TLS from the start) or `starttls://`
/// (TLS or nothing). By `smtp://` TLS is used where the server offers it. Waits for it five seconds
/// to connect, and `patience` for each answer.
///
/// @param from the sender's address of all mail
/// @param patience how long one waits for each answer
/// @param tls makes encrypted connections, and knows whose certificates are trusted
record MailServer(URI address, String from, Duration patience, SSLSocketFactory tls) {

    private static final int CONNECT = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// One whose certificate the machine's own store of certificates vouches for.
    MailServer(URI address, String from, Duration patience) {
        this(address, from, patience, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// Empty where no mail server is set: then mail is noted and not sent.
    static Optional<MailServer> of(Environment environment) {
        String url = environment.getProperty("lodestar.mail.url", "");
        if (url.isBlank()) {
            url = url(environment);
        }
        if (url.isBlank()) {
            return Optional.empty();
        }
        var address = URI.create(url.strip());
        return Optional.of(
                new MailServer(
                        address,
                        environment.getProperty("lodestar.mail.from", usualSender(address)),
                        PATIENCE));
    }

    private static String url(Environment environment) {
        String host = environment.getProperty("lodestar.mail.host", "");
        if (host.isBlank()) {
            return "";
        }
        String user = environment.getProperty("lodestar.mail.user", "");
        String password = environment.getProperty("lodestar.mail.password", "");
        String who = user.isEmpty() ? "" : encoded(user) + ":" + encoded(password) + "@";
        String port = environment.getProperty("lodestar.mail.port", "25");
        return "%s://%s%s:%s".formatted(port.equals("465") ? "smtps" : "smtp", who, host, port);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String usualSender(URI address) {
        String user = part(address, 0);
        return user.contains("@") ? user : "lodestar@" + address.getHost();
    }

    Session session() {
        String protocol = protocol();
        var settings = new Properties();
        String prefix = "mail." + protocol + ".";
        settings.put("mail.transport.protocol", protocol);
        settings.put(prefix + "host", address.getHost());
        settings.put(prefix + "port", String.valueOf(port()));
        settings.put(prefix + "connectiontimeout", String.valueOf(CONNECT));
        settings.put(prefix + "timeout", String.valueOf(patience.toMillis()));
        settings.put(prefix + "writetimeout", String.valueOf(patience.toMillis()));
        settings.put(prefix + "auth", String.valueOf(!part(address, 0).isEmpty()));
        settings.put(prefix + "ssl.checkserveridentity", "true");
        settings.put(prefix + "ssl.socketFactory", tls);
        settings.put(prefix + "starttls.enable", "true");
        settings.put(
                prefix + "starttls.required",
                String.valueOf("starttls".equals(address.getScheme())));
        // a bounce comes to the sender's address
        settings.put(prefix + "from", from);
        return Session.getInstance(settings);
    }

    /// An open way to the server, for many mails one after the other.
    Line open() throws MessagingException {
        Transport transport = session().getTransport(protocol());
        String user = part(address, 0);
        if (user.isEmpty()) {
            transport.connect();
        } else {
            transport.connect(user, part(address, 1));
        }
        return new Line(transport);
    }

    private String protocol() {
        return "smtps".equals(address.getScheme()) ? "smtps" : "smtp";
    }

    private int port() {
        return address.getPort() > 0
                ? address.getPort()
                : switch (address.getScheme()) {
                    case "smtps" -> 465;
                    case "starttls" -> 587;
                    default -> 25;
                };
    }

    /// The name before the colon, or the password behind it.
    private static String part(URI address, int index) {
        String[] parts = Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
        return index < parts.length
                ? URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8)
                : "";
    }

    /// One connection.
    static final class Line implements AutoCloseable {

        private final Transport transport;
        private int sent;

        private Line(Transport transport) {
            this.transport = transport;
        }

        void send(MimeMessage mail) throws MessagingException {
            Address[] to = mail.getAllRecipients();
            transport.sendMessage(mail, to);
            sent++;
        }

        /// Some servers end a connection that brings too much.
        boolean isWornOut() {
            return sent >= 100 || !transport.isConnected();
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }
}
