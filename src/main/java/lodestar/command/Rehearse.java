package lodestar.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar rehearse`: a whole short life of a server, from which the virtual machine learns what
/// a start needs. For the build; on a folder to be thrown away.
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts a server, opens its first pages, and ends: for an AOT cache.")
final class Rehearse implements Runnable {

    private static final List<String> FIRST_PAGES =
            List.of("sign-in", "sign-in", "nowhere", "api/me");

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = root.startup().serve(out, none -> {})) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            FIRST_PAGES.forEach(page -> open("http://127.0.0.1:" + port + "/" + page));
        }
    }

    private static void open(String address) {
        try {
            var connection =
                    (java.net.HttpURLConnection) URI.create(address).toURL().openConnection();
            int status = connection.getResponseCode();
            try (InputStream page =
                    status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                page.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
