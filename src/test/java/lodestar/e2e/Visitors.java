package lodestar.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// People at browsers of their own, on the server of a `@LodestarTest`: `@RegisterExtension final
/// Visitors visitors = new Visitors();`
///
/// After each test every visitor's pages must have been free of script errors, broken assets,
/// server errors, and breaches of the content security policy. A failed test leaves pictures under
/// `target/pictures`.
public final class Visitors implements BeforeEachCallback, AfterEachCallback {

    private final List<Visitor> present = new ArrayList<>();
    private InstalledBrowser installed;
    private String address;

    @Override
    public void beforeEach(ExtensionContext context) {
        installed =
                context.getRoot()
                        .getStore(Namespace.GLOBAL)
                        .computeIfAbsent(
                                InstalledBrowser.class,
                                type -> InstalledBrowser.launch(),
                                InstalledBrowser.class);
        String port =
                SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getRequiredProperty("local.server.port");
        address = "http://localhost:" + port;
    }

    /// Somebody new, not signed in, at a desk.
    public Visitor arrives() {
        return arrives(new NewContextOptions().setViewportSize(1280, 900));
    }

    /// Somebody new on a phone.
    public Visitor arrivesByPhone() {
        return arrives(new NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    /// Somebody new whose browser runs no scripts.
    public Visitor arrivesWithoutScripts() {
        return arrives(
                new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    /// Somebody new, in circumstances of one's own: time zone, language, colours.
    public Visitor arrives(NewContextOptions circumstances) {
        Visitor visitor =
                new Visitor(installed.browser().newContext(circumstances.setBaseURL(address)));
        present.add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        String test =
                context.getRequiredTestClass().getSimpleName()
                        + "."
                        + context.getRequiredTestMethod().getName();
        List<String> faults = new ArrayList<>();
        for (Visitor visitor : present) {
            faults.addAll(visitor.faults());
            if (failed || !visitor.faults().isEmpty()) {
                visitor.takePicture(
                        Path.of(
                                "target",
                                "pictures",
                                test + "-" + present.indexOf(visitor) + ".png"));
            }
            visitor.leave();
        }
        present.clear();
        if (!failed && !faults.isEmpty()) {
            throw new AssertionError("The pages had faults:\n" + String.join("\n", faults));
        }
    }
}
