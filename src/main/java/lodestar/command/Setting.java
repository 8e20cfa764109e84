package lodestar.command;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import lodestar.shared.Institutions;

/// Everything that an operator can set. `DB_URL` is `LODESTAR_DB_URL` in the environment and in the
/// file, and `--db-url` as an option.
enum Setting {
    HOME(
            "lodestar.home",
            Kind.TEXT,
            "Folder of the embedded database; ./lodestar-data if not set."),
    ADDRESS(
            "server.address",
            Kind.TEXT,
            "Address to listen on; if not set, only this machine can reach it, or everybody where LODESTAR_TLS_CERT is set."),
    PORT("server.port", Kind.PORT, "Port for people; 8080 if not set."),
    MANAGEMENT_PORT(
            "management.server.port",
            Kind.PORT,
            "Port for health and metrics, on this machine only; 8081 if not set."),
    PUBLIC_URL(
            "lodestar.public-url",
            Kind.WEB,
            "Where people reach Lodestar, such as https://mentors.example.edu."),
    PROXY(
            "lodestar.proxy",
            Kind.ADDRESSES,
            "Addresses of the reverse proxies in front, with commas: they speak TLS, and are believed who asked."),
    TLS_CERT(
            "lodestar.tls.cert",
            Kind.TEXT,
            "Certificate chain (PEM) to speak TLS by itself; read again when it changes."),
    TLS_KEY("lodestar.tls.key", Kind.TEXT, "Its private key (PEM)."),
    SECRET(
            "lodestar.secret",
            Kind.SECRET,
            "At least 16 letters that nobody can guess, part of the key for signed links and kept secrets."),
    WAIVE(
            "lodestar.waive",
            Kind.WAIVERS,
            "What a server that others can reach may do without: public-url, secret, tls, mail; newer-schema."),
    LOG("lodestar.log", Kind.LOG, "How the log is written: text (if not set) or json."),
    INSTITUTIONS(
            "lodestar.institutions",
            Kind.INSTITUTIONS,
            "Other institutions, each in a schema of its own: name:host, name:host|host."),
    DB_URL(
            "lodestar.db.url",
            Kind.TEXT,
            "External PostgreSQL, as jdbc:postgresql://host:5432/name; the embedded one if not set."),
    DB_USER("lodestar.db.user", Kind.TEXT, "The role that Lodestar works as."),
    DB_PASSWORD("lodestar.db.password", Kind.SECRET, "Its password."),
    DB_OWNER_USER(
            "lodestar.db.owner.user",
            Kind.TEXT,
            "The role that owns the database and migrates it; the same role if not set."),
    DB_OWNER_PASSWORD("lodestar.db.owner.password", Kind.SECRET, "Its password."),
    MAIL_URL(
            "lodestar.mail.url",
            Kind.MAIL_SERVER,
            "Mail server, as smtp://user:password@host:25, smtps:// or starttls://; no mail is sent if not set."),
    MAIL_HOST("lodestar.mail.host", Kind.TEXT, "The mail server in parts instead: its host,"),
    MAIL_PORT(
            "lodestar.mail.port",
            Kind.PORT,
            "its port; 25 if not set, 465 speaks TLS from the start,"),
    MAIL_USER("lodestar.mail.user", Kind.TEXT, "the user that Lodestar signs in as there,"),
    MAIL_PASSWORD("lodestar.mail.password", Kind.SECRET, "and the password of that user."),
    MAIL_FROM(
            "lodestar.mail.from",
            Kind.MAILBOX,
            "Sender of all mail, such as mentoring@example.edu."),
    WEBHOOKS_PRIVATE(
            "lodestar.webhooks.private",
            Kind.ALLOWED,
            "Whether receivers of webhooks may live in networks of your own, and there by http: allowed, or refused (if not set).");

    static final String PREFIX = "LODESTAR_";
    static final String FILE = "_FILE";

    enum Kind {
        TEXT,
        PORT,
        WEB,
        INSTITUTIONS,
        ADDRESSES,
        WAIVERS,
        LOG,
        ALLOWED,
        MAILBOX,
        MAIL_SERVER,
        SECRET
    }

    private final String property;
    private final Kind kind;
    private final String meaning;

    Setting(String property, Kind kind, String meaning) {
        this.property = property;
        this.kind = kind;
        this.meaning = meaning;
    }

    String key() {
        return PREFIX + name();
    }

    /// A secret may lie in a file that this key names.
    String fileKey() {
        return key() + FILE;
    }

    /// A secret itself is never an option, as everybody on the machine could read it there.
    String option() {
        String words = isSecret() ? name() + FILE : name();
        return "--" + words.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String property() {
        return property;
    }

    String meaning() {
        return isSecret() ? meaning + " A file that holds it." : meaning;
    }

    boolean isSecret() {
        return kind == Kind.SECRET || kind == Kind.MAIL_SERVER;
    }

    /// What is wrong with a value, as the end of a sentence; empty when nothing is.
    Optional<String> faultOf(String value) {
        return switch (kind) {
            case TEXT, SECRET -> value.isBlank() ? Optional.of("is empty") : Optional.empty();
            case MAIL_SERVER ->
                    isMailServer(value)
                            ? Optional.empty()
                            : Optional.of("is not of the form smtp://user:password@host:port");
            case MAILBOX ->
                    value.matches("[^@\\s<>]+@[^@\\s<>]+")
                            ? Optional.empty()
                            : Optional.of("is not an e-mail address");
            case PORT ->
                    isPort(value) ? Optional.empty() : Optional.of("is not a port from 0 to 65535");
            case ADDRESSES ->
                    value.matches("[0-9A-Fa-f.:]+(\\s*,\\s*[0-9A-Fa-f.:]+)*")
                            ? Optional.empty()
                            : Optional.of("is not a list of IP addresses");
            case WAIVERS -> Waiver.faultOf(value);
            case LOG ->
                    value.matches("text|json")
                            ? Optional.empty()
                            : Optional.of("is neither text nor json");
            case ALLOWED ->
                    value.matches("allowed|refused")
                            ? Optional.empty()
                            : Optional.of("is neither allowed nor refused");
            case INSTITUTIONS -> Institutions.faultOf(value);
            case WEB ->
                    isWebAddress(value)
                            ? Optional.empty()
                            : Optional.of("is not an http or https address");
        };
    }

    /// As it may be shown: a secret hidden, also one inside an address.
    String shown(String value) {
        return isSecret()
                ? "(set)"
                : value.replaceAll("(?i)(password=)[^&]*", "$1(set)")
                        .replaceAll("(//[^/@:]*:)[^/@]*@", "$1(set)@");
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
    }

    private static boolean isMailServer(String value) {
        try {
            URI address = URI.create(value.strip());
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("smtps?|starttls");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("https?");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
