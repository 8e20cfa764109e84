package lodestar.roster.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Public sample packages, which lie beside a checkout where they are at hand.
public final class SharedData {

    private SharedData() {}

    /// The folder of roster samples; a test that asks is passed over, and says so, where there is
    /// none.
    public static Path roster() {
        var found =
                Stream.of("../shared/data/roster", "../../shared/data/roster")
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no ../shared/data/roster beside this checkout");
        return found.orElseThrow();
    }
}
