package lodestar.planted;

import org.springframework.context.annotation.Profile;

/// There on some days only.
@Profile("sunny")
class Moody {}
