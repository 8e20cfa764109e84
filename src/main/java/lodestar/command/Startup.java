package lodestar.command;

import ch.qos.logback.classic.Level;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lodestar.database.DatabaseAhead;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import lodestar.shared.Problem;
import lodestar.shared.Refusals;
import lodestar.shared.Refused;
import lodestar.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataIntegrityViolationException;

/// Starts Lodestar with the operator's settings: as a server, or beside one for a single verb.
///
/// @param institution whom a single verb is about; empty for the main one
record Startup(Class<?> application, Settings settings, String institution) {

    private static final String NOT_AT_ALL = "-1";

    /// Listens until the process is asked to end.
    ConfigurableApplicationContext serve(
            PrintWriter out, ApplicationContextInitializer<ConfigurableApplicationContext> more) {
        settings.shown().forEach(out::println);
        out.flush();
        Map<String, Object> serving = new HashMap<>(exposure().properties());
        serving.put("lodestar.jobs", "true");
        ConfigurableApplicationContext context = start(serving, more);
        out.println("Lodestar is open at " + address(context));
        out.flush();
        return context;
    }

    private ConfigurableApplicationContext start(
            Map<String, Object> serving,
            ApplicationContextInitializer<ConfigurableApplicationContext> more) {
        var database = new DatabaseAhead();
        boolean isOpen = false;
        try {
            ConfigurableApplicationContext context =
                    start(
                            serving,
                            each -> {
                                database.initialize(each);
                                more.initialize(each);
                            },
                            hasPortsOfItsOwn());
            isOpen = true;
            return context;
        } finally {
            if (!isOpen) {
                database.abandon();
            }
        }
    }

    /// Lets the build see how a server is put together; nothing of it is started.
    void ahead() {
        start(exposure().properties(), none -> {}, false);
    }

    /// Health and metrics on the port for people is another server than the usual one.
    private boolean hasPortsOfItsOwn() {
        String port = settings.given().get(Setting.PORT);
        return port == null
                || port.equals("0")
                || !port.equals(settings.given().get(Setting.MANAGEMENT_PORT));
    }

    Exposure exposure() {
        return new Exposure(settings);
    }

    /// The settings, for what works without the rest of Lodestar.
    Environment environment() {
        // what libraries tell of their work is not the verb's answer
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
                instanceof ch.qos.logback.classic.Logger all) {
            all.setLevel(Level.OFF);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", settings.properties()));
        return environment;
    }

    /// Does the work for the institution that the verb is about.
    <T> T of(Supplier<T> work) {
        try (var _ = meant(institutions()).enter()) {
            return work.get();
        }
    }

    /// Does the work for every institution, or only for the one that was named.
    void forAll(Consumer<Institution> work) {
        var meant = institution.isEmpty() ? institutions().all() : List.of(meant(institutions()));
        for (Institution each : meant) {
            try (var _ = each.enter()) {
                work.accept(each);
            }
        }
    }

    Institutions institutions() {
        return Institutions.in(settings.given().getOrDefault(Setting.INSTITUTIONS, ""));
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
        try (ConfigurableApplicationContext context = start(quiet, none -> {}, false)) {
            try (var _ = meant(context.getBean(Institutions.class)).enter()) {
                verb.accept(context);
            } catch (Refused refused) {
                throw Unwilling.refused(sentences(refused, context.getBean(Words.class)));
            } catch (DataIntegrityViolationException broken) {
                Refused refused =
                        context.getBean(Refusals.class).of(broken).orElseThrow(() -> broken);
                throw Unwilling.refused(sentences(refused, context.getBean(Words.class)));
            }
        }
    }

    /// The institution that the verb is about.
    private Institution meant(Institutions institutions) {
        return institutions
                .named(institution)
                .orElseThrow(() ->
                        Unwilling.wrongUsage(
                                "There is no institution «%s»; LODESTAR_INSTITUTIONS names them."
                                        .formatted(institution)));
    }

    private static String sentences(Refused refused, Words words) {
        return refused.problems().stream()
                .map(problem -> sentence(problem, words))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    static String sentence(Problem problem, Words words) {
        String said = words.say(Locale.ENGLISH, problem.key(), problem.arguments().toArray());
        return problem.field().isEmpty() ? said : problem.field() + ": " + said;
    }

    private ConfigurableApplicationContext start(
            Map<String, Object> more,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer,
            boolean isUsual) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.putAll(more);
        SpringApplication spring = new SpringApplication(application);
        Ahead.decide(spring, application, isUsual);
        spring.setLogStartupInfo(false);
        // logs are set up before the other settings are read
        spring.setDefaultProperties(
                Map.of(
                        "lodestar.log.form",
                        settings.given().getOrDefault(Setting.LOG, "text").equals("json")
                                ? "lodestar.shared.log.JsonLines"
                                : "lodestar.shared.log.TextLines"));
        spring.setAddCommandLineProperties(false);
        spring.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("settings", properties)));
        spring.addInitializers(initializer);
        return spring.run();
    }

    /// Where people reach Lodestar, with a slash at the end.
    String address(ApplicationContext context) {
        String port = context.getEnvironment().getProperty("local.server.port", NOT_AT_ALL);
        if (port.equals(NOT_AT_ALL)) {
            port = settings.given().getOrDefault(Setting.PORT, "8080");
        }
        String local = (exposure().isTls() ? "https" : "http") + "://localhost:" + port;
        return settings.given().getOrDefault(Setting.PUBLIC_URL, local).replaceFirst("/*$", "/");
    }
}
