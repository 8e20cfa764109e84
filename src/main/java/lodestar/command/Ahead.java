package lodestar.command;

import java.util.Objects;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.core.SpringProperties;

/// What the build has found out about a server ahead of time, so that no start has to: which beans
/// there are, and how each is made. `packaging/ahead` writes it, as classes beside ours; where they
/// are missing, Spring finds it out at the start. Whatever an operator can set is read at the start
/// either way.
final class Ahead {

    /// What the build says instead of a verb, to find it out.
    static final String WORD = "ahead";

    private static final String WRITTEN = "__ApplicationContextInitializer.class";

    private Ahead() {}

    /// Lets this start go by it, or look for itself.
    ///
    /// @param isUsual whether it is a server whose beans are those that the build saw
    static void decide(SpringApplication spring, Class<?> application, boolean isUsual) {
        spring.setMainApplicationClass(application);
        boolean isWanted =
                isUsual
                        && application.getResource(application.getSimpleName() + WRITTEN) != null
                        && !Objects.equals(System.getProperty(AotDetector.AOT_ENABLED), "false");
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(isWanted));
    }
}
