package lodestar.shared;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Whether this Lodestar sends mail: a mail server was named by `LODESTAR_MAIL_URL` or
/// `LODESTAR_MAIL_HOST`. Without one, nothing that needs a mail is offered.
@Component
public final class Mailing {

    private final Environment environment;

    Mailing(Environment environment) {
        this.environment = environment;
    }

    public boolean isSet() {
        return !setting("url").isBlank() || !setting("host").isBlank();
    }

    private String setting(String name) {
        return environment.getProperty("lodestar.mail." + name, "");
    }
}
