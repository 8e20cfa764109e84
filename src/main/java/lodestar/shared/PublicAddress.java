package lodestar.shared;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where people reach Lodestar, for links that leave it: mail, feeds, the command line. The setting
/// `LODESTAR_PUBLIC_URL`, else this machine; another institution's first host in its place.
@Component
public final class PublicAddress {

    /// What stands between the scheme and a port.
    private static final String HOST = "(?<=://)(\\[[^\\]]*\\]|[^:/]*)";

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /// Whether an operator has said where people reach it.
    public boolean isSet() {
        return !setting().isEmpty();
    }

    /// The whole address of a path that begins with a slash.
    public String of(String path) {
        Institution here = Institution.current();
        String main = isSet() ? setting() : "http://localhost:" + port();
        return (here.isMain() ? main : main.replaceFirst(HOST, here.hosts().getFirst())) + path;
    }

    private String setting() {
        return environment.getProperty("lodestar.public-url", "").replaceFirst("/+$", "");
    }

    private String port() {
        return environment.getProperty(
                "local.server.port", environment.getProperty("server.port", "8080"));
    }
}
