package lodestar.shared.web;

import lodestar.shared.Release;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/// Tells operators which release answers.
@Component
final class ReleaseInfo implements InfoContributor {

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("name", "Lodestar").withDetail("version", Release.version());
    }
}
