package lodestar.planted;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Version;
import org.springframework.security.core.Authentication;

/// A forbidden name, an open aggregate, a collaborator in a field, the machine's time, a setter,
/// Spring Security in the wrong room, and print.
public class GrudgeManager {

    @Version Integer version;
    @Autowired Authentication signedIn;
    Instant since = Instant.now();

    public void setSince(Instant since) {
        System.out.println(since);
        this.since = since;
    }
}
