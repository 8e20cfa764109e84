package lodestar.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium and the Node of this machine, or those that Playwright brings where there are none.
/// One browser a test run.
final class InstalledBrowser implements AutoCloseable {

    private static final List<String> CHROMIUM =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path CHROME_ON_MAC =
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private InstalledBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static InstalledBrowser launch() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        if (!comesWithNode()) {
            onPath("node")
                    .ifPresent(node -> environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString()));
        }
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            download(environment);
        }
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new LaunchOptions().setArgs(ARGUMENTS);
        chromium.ifPresent(options::setExecutablePath);
        return new InstalledBrowser(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> chromium() {
        return Stream.concat(
                        CHROMIUM.stream().map(InstalledBrowser::onPath).flatMap(Optional::stream),
                        Stream.of(CHROME_ON_MAC).filter(Files::isExecutable))
                .findFirst();
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Whether the Maven profile `playwright-bundle` has put Playwright's own Node on the class
    /// path.
    private static boolean comesWithNode() {
        return InstalledBrowser.class.getClassLoader().getResource("driver/linux/node") != null;
    }

    private static void download(Map<String, String> environment) {
        ProcessBuilder command =
                Driver.ensureDriverInstalled(environment, false).createProcessBuilder();
        command.command().addAll(List.of("install", "--only-shell", "chromium"));
        command.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        try {
            int exit = command.inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("Playwright could not fetch a Chromium: " + exit);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Playwright could not fetch a Chromium.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
