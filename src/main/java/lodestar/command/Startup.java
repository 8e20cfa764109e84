package lodestar.command;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts Lodestar with the operator's settings: as a server, or beside one for a single verb.
record Startup(Class<?> application, Settings settings) {

    private static final String NOT_AT_ALL = "-1";

    /// Listens until the process is asked to end.
    ConfigurableApplicationContext serve(
            PrintWriter out, ApplicationContextInitializer<ConfigurableApplicationContext> more) {
        settings.shown().forEach(out::println);
        out.flush();
        ConfigurableApplicationContext context = start(Map.of(), more);
        out.println("Lodestar is open at " + address(context));
        out.flush();
        return context;
    }

    /// Does one thing on the database of this home, whether or not a server has it open, and
    /// listens to nobody.
    void beside(Consumer<ConfigurableApplicationContext> verb) {
        Map<String, Object> quiet =
                Map.of(
                        "server.port", NOT_AT_ALL,
                        "management.server.port", NOT_AT_ALL,
                        "lodestar.db.shared", "true",
                        "spring.main.lazy-initialization", "true",
                        "spring.datasource.hikari.minimum-idle", "1");
        try (ConfigurableApplicationContext context = start(quiet, none -> {})) {
            verb.accept(context);
        }
    }

    private ConfigurableApplicationContext start(
            Map<String, Object> more,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.putAll(more);
        SpringApplication spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        spring.setAddCommandLineProperties(false);
        spring.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("settings", properties)));
        spring.addInitializers(initializer);
        return spring.run();
    }

    private String address(ConfigurableApplicationContext context) {
        String port = context.getEnvironment().getProperty("local.server.port", "8080");
        return settings.given().getOrDefault(Setting.PUBLIC_URL, "http://localhost:" + port + "/");
    }
}
