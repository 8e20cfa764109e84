package lodestar.database;

import lodestar.shared.Institutions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Opens the database of a server and brings it up to date while Spring puts the rest together,
/// which needs it only later.
public final class DatabaseAhead
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private @Nullable OpeningDatabase opening;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = DatabaseSettings.from(context.getEnvironment());
        var institutions =
                Institutions.in(context.getEnvironment().getProperty("lodestar.institutions", ""));
        var begun = new OpeningDatabase(() -> OpenDatabase.upToDate(settings, institutions));
        Thread.ofPlatform().daemon().name("database").start(begun);
        context.getBeanFactory().registerSingleton("openingDatabase", begun);
        opening = begun;
    }

    /// For a start that has failed: closes a database that nothing has taken up.
    public void abandon() {
        if (opening != null) {
            opening.abandon();
        }
    }
}
